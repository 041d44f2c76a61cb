import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { formFields } from '../branches/form-fields.ts';
import { newServiceValues, serviceFieldNames, serviceFormValues, serviceFromForm } from './service-form.ts';

const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;

describe('the form of a service', () => {
  test('what is shown, sent back, is what there was', () => {
    const day = [['08:00', '12:00'] as const, ['13:00', '15:30'] as const];
    const service = {
      name: 'Kasir',
      group: 'Pembayaran',
      prefix: 'K',
      digits: 2,
      dailyQuota: 90,
      channelQuotas: { web: 40, kiosk: 0 },
      hours: [day, day, day, day, [], [], []] as const,
      lastIssueMinutes: 15,
      phoneRequired: true,
      onePerPhone: true,
      position: 4,
      firstNumber: 101,
      lastNumber: 199,
      sharesNumbersWith: ['other', 'third'],
    };
    const values = serviceFormValues(service);
    expect(Object.keys(values).sort()).toEqual([...serviceFieldNames].sort());
    const { sharesNumbersWith: _, ...same } = service;
    expect(serviceFromForm(formFields(values))).toEqual({ ok: true, value: { ...same, numbersOf: 'other' } });
  });

  test('an empty one has no limits, and proposes hours that do not count until they are ticked', () => {
    const values = newServiceValues(2);
    expect(values).toMatchObject({ ownHours: '', 'hours-0': '08:00-15:00', 'hours-6': '', lastNumber: '' });
    const read = serviceFromForm(formFields({ ...values, 'hours-0': 'any nonsense' }));
    expect(read.ok && read.value).toMatchObject({ hours: null, numbersOf: null, lastNumber: null, channelQuotas: {} });
  });

  test.each(['8', '15:00-08:00', '08:00-12:00, 11:00-13:00', '08:00-25:00'])('hours like %s are none', (wrong) => {
    const read = serviceFromForm(formFields({ ...newServiceValues(0), ownHours: 'on', 'hours-2': wrong }));
    expect(read).toEqual({ ok: false, reason: 'hours-invalid', field: 'hours-2' });
  });
});

describe.each(engines)('a service’s page on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    const page = `/admin/services/${desk.services.a.id}`;
    const values = async (path = page): Promise<Record<string, string>> => propsOf(await admin.get(path)).values;
    return {
      ...desk,
      admin,
      page,
      values,
      save: async (changes: Record<string, string>, path = page) =>
        admin.form(path, path, { ...(await values(path)), ...changes }),
    };
  }

  test('wrong hours and wrong ranges are named at their field, and all that was typed stays', async () => {
    const { save, values } = await open();
    const typed = { ownHours: 'on', 'hours-3': '15:00-08:00', 'quota-web': '7', lastIssueMinutes: '20' };
    const hours = await save(typed);
    expect(hours.status).toBe(400);
    expect(propsOf(hours)).toMatchObject({ error: { reason: 'hours-invalid', field: 'hours-3' }, values: typed });
    const range = await save({ firstNumber: '10', lastNumber: '9' });
    expect(propsOf(range)).toMatchObject({ error: { field: 'lastNumber' }, values: { lastNumber: '9' } });
    const quota = await save({ 'quota-kiosk': '-1' });
    expect(propsOf(quota)).toMatchObject({ error: { field: 'quota-kiosk' } });
    expect(quota.text).toMatch(/name="quota-kiosk"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="quota-kiosk"/);
    expect(await values()).toMatchObject({ ownHours: '', 'quota-web': '', firstNumber: '1', lastNumber: '' });
  });

  test('numbers are shared, and stay shared when the form is saved again, even with one out of use', async () => {
    const { admin, page, services, save, values, take } = await open();
    expect((await save({ numbersOf: services.b.id })).status).toBe(303);
    expect([(await take()).label, (await take({ serviceId: services.b.id })).label]).toEqual(['A001', 'B002']);
    const other = `/admin/services/${services.b.id}`;
    await admin.form(other, `${other}/deactivate`, {});
    const form = await admin.get(page);
    expect(form.text).toMatch(new RegExp(`<option[^>]*value="${services.b.id}"`));
    expect((await save({ name: 'Loket Utama' })).status).toBe(303);
    expect((await values()).numbersOf).toBe(services.b.id);
    expect((await take()).label).toBe('A003');
  });
});
