import type { Page } from 'playwright-core';
import { type Office, untilLive } from './office.ts';

/** A TV that was paired with a new display; its id. */
export async function pairDisplay(here: Office, tv: Page): Promise<string> {
  await untilLive(tv, () => tv.goto('/display/pair'));
  const code = ((await tv.locator('.pairing-code').textContent()) ?? '').replace(/\s/g, '');
  const { id } = await here.admin.post<{ id: string }>(`/branches/${here.branchId}/devices/pair`, { code, name: 'TV' });
  await tv.locator('.display').waitFor();
  return id;
}
