import { isIP } from 'node:net';
import { papers } from '../../../shared/printing.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { parseLabel } from '../branches/setting-values.ts';
import type { PrinterColumns } from './printer-store.ts';

export interface PrinterInput {
  name: string;
  /** An IP address or the name of a machine; nothing around it. */
  host: string;
  port: number;
  paper: number;
  reportsStatus: boolean;
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/i;
/** Everybody, nobody, and groups are no printer. */
const noMachine = /^(0\.0\.0\.0|255\.255\.255\.255|(22[4-9]|23\d)\..*|::|ff.*)$/i;
const looksLikeNumbers = /^[\d.]+$/;

export function checkPrinterInput(input: PrinterInput): Result<PrinterColumns> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const host = input.host.trim();
  if (!isPrinterHost(host)) return refuse('printer-address', { field: 'host' });
  if (!Number.isInteger(input.port) || input.port < 1 || input.port > 65_535) {
    return refuse('out-of-range', { field: 'port' });
  }
  const paper = papers.find((width) => width === input.paper);
  if (!paper) return refuse('invalid-request', { field: 'paper' });
  return ok({
    name: name.value,
    host,
    port: input.port,
    paper: paper,
    reports_status: input.reportsStatus ? 1 : 0,
  });
}

export function isPrinterHost(host: string): boolean {
  if (isIP(host) !== 0) return !noMachine.test(host);
  return hostName.test(host) && !looksLikeNumbers.test(host);
}
