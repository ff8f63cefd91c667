import type { z } from 'zod';
import type { guideSchema } from '#schema/guide.ts';
import type { settingsSchema } from '#schema/settings.ts';
import type { AgencyData, CommuneData } from './agency.ts';
import type { DocumentData } from './document.ts';
import type { TermData } from './glossary.ts';
import type { ClauseData, PlanData } from './plan.ts';
import type { StoryData, WithdrawnData } from './story.ts';
import type { SummaryData } from './summary.ts';
import type { TaskData } from './task.ts';

export type GuideData = z.infer<typeof guideSchema>;
/** A page of plain prose about the site itself. */
export interface Guide extends GuideData {
  id: string;
  /** Its text, for `views/prose`. */
  body: string;
  lastChangedOn: string;
}

export type Settings = z.infer<typeof settingsSchema>;

/** One content file after its schema has accepted it. */
export interface Entry<Data> {
  /** Path below the collection's folder without extension: "2026/ii-5", "htx-nam-yang". */
  id: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
  /** The text below the front matter. */
  body: string;
}

/** Everything editors own, validated one by one but not yet joined. */
export interface Content {
  settings: Entry<Settings>;
  plans: readonly Entry<PlanData>[];
  clauses: readonly Entry<ClauseData>[];
  /** Earlier texts of the plans: "2026/versions/2026-03-01". */
  planVersions: readonly Entry<PlanData>[];
  versionClauses: readonly Entry<ClauseData>[];
  tasks: readonly Entry<TaskData>[];
  documents: readonly Entry<DocumentData>[];
  agencies: readonly Entry<AgencyData>[];
  communes: readonly Entry<CommuneData>[];
  terms: readonly Entry<TermData>[];
  stories: readonly Entry<StoryData>[];
  /** What is left of the stories that were taken back; while content is being checked they are still among `stories`. */
  withdrawnStories: readonly Entry<WithdrawnData>[];
  guides: readonly Entry<GuideData>[];
  /** Of plans, in other languages: "2026/en". */
  summaries: readonly Entry<SummaryData>[];
}

/** "2026/nv-001" → "nv-001": the last segment of an address. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** "2026/nv-001" → 2026. */
export function yearOfId(id: string): number {
  return Number(id.slice(0, id.indexOf('/')));
}
