import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDuration } from './stopwatch.ts';
import type { Counts } from './test-counts.ts';
import { TEST_STEPS, type TestStep } from './test-steps.ts';

/**
 * Runs every step, whatever the ones before it gave, and ends with one plain line "N passed, N failed".
 * `--only unit,links` takes some steps. Exit code 1 when anything failed or nothing passed.
 */
export async function run(args: string[], root: string): Promise<number> {
  const steps = stepsOf(args);
  if (steps === undefined) return end({ passed: 0, failed: 1 });

  const total: Counts = { passed: 0, failed: 0 };
  const failedSteps: string[] = [];
  let hasBuild = existsSync(join(root, 'dist', 'index.html'));
  for (const [index, step] of steps.entries()) {
    console.log(`\n━━ ${index + 1}/${steps.length}  ${step.title}`);
    const startedAt = performance.now();
    if (step.readsBuild === true && !hasBuild) {
      console.log('   Không chạy vì chưa có bản dựng đạt.');
      total.failed += 1;
      failedSteps.push(step.name);
      continue;
    }
    const { passed, failed, wasStopped } = await step.run(root).catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1, wasStopped: false };
    });
    total.passed += passed;
    total.failed += failed;
    if (step.name === 'build') hasBuild = failed === 0;
    if (failed > 0) failedSteps.push(step.name);
    const verdict = failed === 0 ? 'Đạt' : 'Hỏng';
    console.log(
      `   ${verdict}: ${passed} đạt, ${failed} hỏng, ${formatDuration(performance.now() - startedAt)}.`,
    );
    if (wasStopped) {
      console.log('   Dừng theo yêu cầu; các bước sau không chạy.');
      total.failed += failed === 0 ? 1 : 0;
      break;
    }
  }
  if (failedSteps.length > 0) {
    console.log(
      `\nHỏng: ${failedSteps.join(', ')}. Chạy lại riêng: npm test -- --only ${failedSteps.join(',')}`,
    );
  }
  return end(total);
}

function end({ passed, failed }: Counts): number {
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function stepsOf(args: string[]): readonly TestStep[] | undefined {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } }, strict: false });
  if (values.only === undefined) return TEST_STEPS;
  const names = String(values.only).split(',');
  const unknown = names.filter((name) => !TEST_STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return TEST_STEPS.filter((step) => names.includes(step.name));
  const known = TEST_STEPS.map((step) => step.name).join(', ');
  console.error(`Không có bước thử "${unknown.join(', ')}". Các bước: ${known}.`);
  return undefined;
}
