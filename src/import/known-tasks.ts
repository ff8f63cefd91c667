import type { Content } from '#domain/content.ts';
import type { AnnexRow } from './annex-rows.ts';

/** Tasks that stand in content, or will after this import. */
export class KnownTasks {
  readonly #byCode = new Map<string, Content['tasks'][number]>();
  readonly #byPlace = new Map<string, Content['tasks'][number]>();
  #highest = 0;

  constructor(tasks: Content['tasks']) {
    for (const task of tasks) {
      this.#highest = Math.max(this.#highest, numberOf(task.data.code));
      this.#byCode.set(task.data.code, task);
      const { annex } = task.data;
      if (annex !== undefined) this.#byPlace.set(`${annex.number}\n${annex.source}`, task);
    }
  }

  find({ code, number }: AnnexRow, source: string): Content['tasks'][number] | undefined {
    const byCode = code === undefined ? undefined : this.#byCode.get(code);
    return byCode ?? this.#byPlace.get(`${number}\n${source}`);
  }

  /** The row's own code, or the one after the highest. */
  nextCode({ code }: Pick<AnnexRow, 'code'>): string {
    const next = code ?? `NV-${String(this.#highest + 1).padStart(3, '0')}`;
    this.#highest = Math.max(this.#highest, numberOf(next));
    return next;
  }
}

/** "NV-034" → 34. */
function numberOf(code: string): number {
  return Number(code.slice(3));
}
