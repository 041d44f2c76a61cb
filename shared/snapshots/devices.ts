import type { DeviceOverview } from '../devices.ts';
import type { PrinterOverview } from '../printing.ts';
import type { BranchView } from './references.ts';

/** Everything that stands in the waiting room, and how it is. */
export interface DevicesView {
  branch: BranchView;
  devices: DeviceOverview[];
  printers: PrinterOverview[];
}
