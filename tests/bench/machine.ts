import { cpus, getPriority, loadavg, totalmem } from 'node:os';

/** What the figures were taken on, and with what priority where that is not the usual one. */
export function machineName(): string {
  const priority = getPriority() === 0 ? '' : `, chạy với mức ưu tiên nice ${getPriority()}`;
  return `${cpus().length} nhân ${cpus()[0]?.model ?? ''}, bộ nhớ ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}${priority}`;
}

/** How many tasks waited for the processors, over the last minute, to one decimal. */
export function machineLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
