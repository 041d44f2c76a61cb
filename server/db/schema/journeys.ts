import type { Flag } from './columns.ts';

/** A visit of several steps, each a service. */
export interface JourneyRow {
  id: string;
  branch_id: string;
  name: string;
  position: number;
  active: Flag;
}

export interface JourneyStepRow {
  journey_id: string;
  position: number;
  service_id: string;
}
