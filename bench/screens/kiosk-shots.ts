import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Accent, accents } from '../../shared/display-settings.ts';
import { standardKiosk } from '../../shared/kiosk-settings.ts';
import { Api } from '../../test/e2e/api.ts';
import { administrator } from '../../test/e2e/office.ts';
import { startServer } from '../../test/e2e/server.ts';
import { addDevice, inDatabase } from './hall.ts';

const sizes = [
  { width: 1080, height: 1920 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const offices = [
  { services: 2, name: 'Kantor Kelurahan Menteng' },
  { services: 8, name: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bantul' },
  { services: 30, name: 'Rumah Sakit Umum Daerah' },
];
const names = [
  'Perekaman KTP elektronik',
  'Akta kelahiran',
  'Surat Pindah Datang Warga Negara Indonesia',
  'Kasir',
  'Poliklinik Kebidanan dan Kandungan Terpadu Lantai Dua',
  'Legalisir',
  'Kartu keluarga',
  'Pengaduan',
];
const groups = ['Kependudukan', 'Poliklinik', 'Pelayanan Perizinan Terpadu', 'Kasir dan farmasi'];

/** Says what is wrong with what a page shows. */
export type Look = (page: Page, name: string) => Promise<number>;

/** Pictures of the kiosk, step by step; how many, and how many faults. */
export async function kioskShots(browser: Browser, only: string, look: Look) {
  const shots = offices.flatMap((office, at) =>
    sizes.flatMap((size, turn) =>
      (['light', 'dark'] as const).map((theme, night) => {
        const accent = accents[(at * 3 + turn + night) % accents.length] as Accent;
        const name = `kiosk-${office.services}-${size.width}x${size.height}-${theme}`;
        return { office, size, theme, accent, name };
      }),
    ),
  );
  const wanted = shots.filter(({ name }) => name.includes(only));
  const found = { pictures: 0, faults: 0 };
  if (wanted.length === 0) return found;
  const dataDir = await mkdtemp(join(tmpdir(), 'giliran-screens-'));
  const server = await startServer({ dataDir });
  try {
    const admin = await new Api(server.url).signIn(administrator);
    for (const office of new Set(wanted.map((shot) => shot.office))) {
      const branchId = await furnishOffice(admin, office);
      for (const { size, theme, accent, name } of wanted.filter((shot) => shot.office === office)) {
        // By day the number is shown, by night it is printed.
        const printing = theme === 'dark' ? 'browser' : 'none';
        const settings = { ...standardKiosk, theme, accent, printing };
        const token = await inDatabase(dataDir, (database) =>
          addDevice(database, { branchId, kind: 'kiosk', settings }),
        );
        const context = await browser.newContext({ baseURL: server.url, viewport: size, locale: 'id-ID' });
        await context.addCookies([{ name: 'giliran_device', value: token, url: server.url }]);
        const page = await context.newPage();
        const shoot = async (step: string) => {
          found.faults += await look(page, `${name}-${step}`);
          found.pictures++;
        };
        await visit(page, shoot);
        await context.close();
      }
    }
  } finally {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return found;
}

async function furnishOffice(admin: Api, office: (typeof offices)[number]): Promise<string> {
  const { id } = await admin.post<{ id: string }>('/branches', { name: office.name, timeZone: 'Asia/Jakarta' });
  for (let made = 0; made < office.services; made++) {
    await admin.post(`/branches/${id}/services`, {
      name: made < names.length ? names[made] : `${names[made % names.length]} ${made}`,
      prefix: `${'ABCDEFGH'[made % 8]}${made < 8 ? '' : made}`,
      phoneRequired: made === 1,
      ...(made % 7 === 5 && { channelQuotas: { kiosk: 0 } }),
      ...(office.services > 8 && made % 6 > 0 && { group: groups[made % groups.length] }),
    });
  }
  return id;
}

/** One visitor after the other, on each step. */
async function visit(page: Page, shoot: (step: string) => Promise<void>): Promise<void> {
  const live = page.waitForResponse(/\/live$/);
  await page.goto('/kiosk');
  await live;
  await shoot('start');
  const group = page.locator('.tile.is-group').first();
  if (await group.count()) {
    await group.click();
    await shoot('group');
    await page.getByRole('button', { name: 'Awal' }).click();
    // Taps just after a change are taken for slips.
    await page.waitForTimeout(500);
  }
  await page.getByRole('button', { name: 'Kontras tinggi' }).click();
  await shoot('contrast');
  await page.getByRole('button', { name: 'Kontras tinggi' }).click();
  const phone = page.locator('.tile').filter({ hasText: 'Perlu nomor HP' }).first();
  if (await phone.count()) {
    await phone.click();
    await page.locator('.phone-step').waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.type('081234567890');
    await shoot('phone');
    await page.getByRole('button', { name: 'Batal' }).click();
  }
  await page.locator('.priority-class').nth(1).click();
  await page.waitForTimeout(500);
  await page.locator('.tile:not(.is-group, [aria-disabled])').first().click();
  await page.locator('.ticket-number').waitFor();
  await shoot('ticket');
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.context().setOffline(true);
  await page.locator('.note-step').waitFor();
  await shoot('lost');
}
