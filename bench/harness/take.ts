import { type Load, load } from './load.ts';
import type { BenchOffice } from './office.ts';

/** So many visitors take a number through the API, as fast as they are answered. */
export function takeNumbers(
  url: string,
  { branchId, serviceIds }: BenchOffice,
  { jobs, connections = 64 }: { jobs: number; connections?: number },
): Promise<Load> {
  const round = crypto.randomUUID();
  return load({
    ...{ url, connections, jobs },
    job: async (caller, n) => {
      const visitor = { serviceId: serviceIds[n % serviceIds.length], name: 'Siti Rahayu', phone: '081234567890' };
      const key = { 'idempotency-key': `${round}-${n}` };
      const answer = await caller.post(`/api/v1/branches/${branchId}/tickets`, visitor, key);
      if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
    },
  });
}
