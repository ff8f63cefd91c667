import type { z } from 'zod';
import type { agencySchema, communeSchema } from '#schema/agency.ts';
import type { Clause } from './plan.ts';
import type { Story } from './story.ts';
import type { Task } from './task.ts';
import { foldWhiteSpace, fold } from './vietnamese.ts';

export type AgencyData = z.infer<typeof agencySchema>;
export type CommuneData = z.infer<typeof communeSchema>;

/** A body (cơ quan) with the tasks it leads and joins. */
export interface Agency extends AgencyData {
  id: string;
  leadTasks: readonly Task[];
  partnerTasks: readonly Task[];
  /** Clauses that name it, through its tasks. */
  clauses: readonly Clause[];
  lastChangedOn: string;
}

/** A commune or ward (xã, phường) of the province as arranged in 2025. */
export interface Commune {
  code: string;
  type: CommuneData['type'];
  name: string;
  /** "Xã Kon Gang". */
  fullName: string;
  formerProvince: CommuneData['former_province'];
  /** Folded text a reader's typing is compared with. */
  searchKey: string;
  stories: readonly Story[];
}

/** What a reader may type to find a commune, folded: type, name and code. */
export function communeSearchKey(commune: CommuneData): string {
  return foldWhiteSpace(fold(`${commune.type} ${commune.name} ${commune.code}`));
}

/** Longest name a list of charts or filters has room for. */
const SHORT_NAME = 31;

/** The agency's name or, where that is long, the first of its other names that is not. */
export function shortNameOf({ name, aliases }: Pick<Agency, 'name' | 'aliases'>): string {
  return [name, ...aliases].find((one) => one.length <= SHORT_NAME) ?? name;
}
