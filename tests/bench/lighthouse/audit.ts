import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_ARGUMENTS } from '#commands/chromium.ts';
import { measure } from '../measure.ts';
import { readLighthouse, type Audit } from './lighthouse-report.ts';

export const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = 'performance,accessibility,best-practices,seo';
const INSTALL_MINUTES = 10;
const AUDIT_MINUTES = 5;

/** Lighthouse's mobile preset on one address; `tools` is a folder of its own, where it is installed at first use. */
export async function audit(address: string, tools: string): Promise<Audit> {
  const scratch = join(tools, 'tmp');
  mkdirSync(scratch, { recursive: true });
  await install(tools);
  try {
    const chrome = ['--headless=new', ...CHROMIUM_ARGUMENTS].join(' ');
    await measure(
      `node node_modules/lighthouse/cli/index.js "$PAGE" --quiet --locale=vi --only-categories=${CATEGORIES} --no-enable-error-reporting --output=json --output-path=report.json --chrome-flags="${chrome}"`,
      {
        folder: tools,
        minutes: AUDIT_MINUTES,
        env: { PAGE: address, CHROME_PATH: process.env['CHROMIUM_PATH'] ?? '', TMPDIR: scratch },
      },
    );
    return readLighthouse(JSON.parse(readFileSync(join(tools, 'report.json'), 'utf8')));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same, and once more when Lighthouse itself fails, as it does now and then on a busy machine. */
export async function auditPatiently(address: string, tools: string): Promise<Audit> {
  try {
    return await audit(address, tools);
  } catch {
    return audit(address, tools);
  }
}

async function install(tools: string): Promise<void> {
  if (existsSync(join(tools, 'node_modules', 'lighthouse'))) return;
  writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true }));
  console.log(`Cài ${LIGHTHOUSE}`);
  await measure(`npm install --no-audit --no-fund --save-exact ${LIGHTHOUSE}`, {
    folder: tools,
    minutes: INSTALL_MINUTES,
  });
}
