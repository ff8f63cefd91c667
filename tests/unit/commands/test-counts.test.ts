import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { countPlaywright, countRun, countVitest } from '#commands/test-counts.ts';
import { aFolder } from './site-folder.ts';

function vitestReport(passed: number, files: { status: string; results: string[] }[]) {
  return {
    numPassedTests: passed,
    testResults: files.map(({ status, results }) => ({
      status,
      assertionResults: results.map((result) => ({ status: result })),
    })),
  };
}

function playwrightReport(
  stats: { expected: number; unexpected?: number; flaky?: number },
  errors: string[] = [],
) {
  return { stats: { unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors };
}

function countText(text: string, exitCode: number) {
  vi.spyOn(console, 'error').mockReturnValue();
  return countRun(exitCode, join(aFolder({ 'report.json': text }), 'report.json'), countVitest);
}

describe('a Vitest report', () => {
  test('gives passed and failed tests, and neither for skipped ones', () => {
    const report = vitestReport(2, [
      { status: 'failed', results: ['passed', 'failed', 'skipped'] },
      { status: 'passed', results: ['passed'] },
    ]);
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = vitestReport(1, [
      { status: 'failed', results: [] },
      { status: 'passed', results: ['passed'] },
    ]);
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
  });
});

describe('a Playwright report', () => {
  test('counts a test that passed only on another try as failed', () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 2 });
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
  });

  test('counts what went wrong outside any test', () => {
    const report = playwrightReport({ expected: 0 }, ['cannot load']);
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a run', () => {
  const sound = vitestReport(3, [{ status: 'passed', results: ['passed', 'passed', 'passed'] }]);

  test('that ended well counts as its report says', () => {
    expect(countText(JSON.stringify(sound), 0)).toEqual({ passed: 3, failed: 0 });
  });

  test('that crashed after good tests has failed', () => {
    expect(countText(JSON.stringify(sound), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('that tested nothing has failed', () => {
    expect(countText(JSON.stringify(vitestReport(0, [])), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test.each(['', '{"numPassed', '{}', 'null'])('that left the report "%s" has failed', (text) => {
    expect(countText(text, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('that left no report has failed', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(countRun(0, '/nowhere/report.json', countVitest)).toEqual({ passed: 0, failed: 1 });
  });
});
