import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '#library/edition.ts';
import { DEMO_STORY, demoPhotos, withDemoComponents } from './demo-story.ts';
import { formatDoubt, type ImportPlan } from './plan.ts';
import { stageAmendment } from './stage-amendment.ts';
import { runImport } from './run-import.ts';

const ANNEX = 'phu-luc.docx';
/** The invented annex is dated as if it had been published when the year began. */
const ANNEX_ON = '2026-01-15';

/** Clauses of an earlier text the plan never had. */
const EARLIER_WORDS = 'loi-truoc';
const PLAN_YEAR = 2026;

/** What came into the demo's content, file by file. */
export interface StagedDemo {
  told: string[];
  doubts: string[];
}

/**
 * Makes the demo edition's content anew: a copy of the real one with the invented annex and reports of `inputs`
 * imported into it, by the same importers the office uses, and with an earlier text its plan never had.
 */
export async function stageDemo(root: string, inputs: string, today: string): Promise<StagedDemo> {
  const folder = demoFolder(root);
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'content'), content, { recursive: true });
  stageAmendment(content, PLAN_YEAR, join(inputs, EARLIER_WORDS));
  const reports = readdirSync(inputs)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
  const plans: ImportPlan[] = [];
  for (const name of [ANNEX, ...reports]) {
    const { outcome, problems, plan } = await runImport(
      {
        kind: name === ANNEX ? 'annex' : 'report',
        files: [{ name, bytes: readFileSync(join(inputs, name)) }],
        edition: 'demo',
        today,
        isDryRun: false,
        ...(name === ANNEX && { on: ANNEX_ON }),
      },
      { root: folder, publicFolder: join(root, 'public'), scratch: join(folder, 'scratch') },
    );
    if (outcome !== 'done') {
      throw new Error(`${name}: ${problems.map(({ message }) => message).join(' ')}`);
    }
    plans.push(plan);
  }
  plans.push(await stagePhotos(root, folder, today));
  return {
    told: plans.flatMap(({ told }) => told),
    doubts: plans.flatMap(({ doubts }) => doubts.map(formatDoubt)),
  };
}

/** Gives one story six pictures through the importer, and shows the components a text may use. */
async function stagePhotos(root: string, folder: string, today: string): Promise<ImportPlan> {
  const file = join(folder, 'content', 'stories', DEMO_STORY, 'index.mdx');
  if (!existsSync(file)) return { changes: [], told: [], doubts: [], unchanged: 0 };
  const { outcome, problems, plan } = await runImport(
    {
      kind: 'photo',
      story: DEMO_STORY,
      ...(await demoPhotos()),
      edition: 'demo',
      today,
      isDryRun: false,
    },
    { root: folder, publicFolder: join(root, 'public'), scratch: join(folder, 'scratch') },
  );
  if (outcome !== 'done') {
    throw new Error(`${DEMO_STORY}: ${problems.map(({ message }) => message).join(' ')}`);
  }
  writeFileSync(file, withDemoComponents(readFileSync(file, 'utf8')));
  return plan;
}
