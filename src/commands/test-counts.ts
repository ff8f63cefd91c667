import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests of a step passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** A step that is one test by itself. */
export function countOne(isPassed: boolean): Counts {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts a Vitest JSON report; a test file that could not even be loaded is one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, testResults } = vitestReport.parse(report);
  let failed = 0;
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((result) => result.status === 'failed').length;
    failed += failures === 0 && status === 'failed' ? 1 : failures;
  }
  return { passed: numPassedTests, failed };
}

/** Counts a Playwright JSON report; a test that passed only when tried again has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * The counts of a run from the report it left. A run that left none, or that ended badly without naming a
 * failed test, did not pass: it counts as one failure more.
 */
export function countRun(
  exitCode: number,
  reportFile: string,
  count: (report: unknown) => Counts,
): Counts {
  let counts: Counts;
  try {
    counts = count(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    console.error(`Không đọc được báo cáo ${reportFile}: phép thử đã dừng giữa chừng.`);
    return { passed: 0, failed: 1 };
  }
  const isUnexplained = (exitCode !== 0 || counts.passed === 0) && counts.failed === 0;
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}
