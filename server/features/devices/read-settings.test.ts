import { expect, test } from 'vitest';
import { standardDisplay } from '../../../shared/display-settings.ts';
import { standardKiosk } from '../../../shared/kiosk-settings.ts';
import { readCode } from './pairing-code.ts';
import { displaySettingsOf, kioskSettingsOf } from './read-settings.ts';

test('settings of which nothing was stored are as by default', () => {
  expect(displaySettingsOf('{}')).toEqual(standardDisplay);
  expect(kioskSettingsOf('{}')).toEqual(standardKiosk);
});

test('what was stored is read back', () => {
  const settings = {
    ...standardDisplay,
    locale: 'en',
    playlist: [{ mediaId: 'one', seconds: 20 }],
    voice: { ...standardDisplay.voice, languages: ['en', 'id'], quiet: ['20:00', '06:00'], chime: false },
  };
  expect(displaySettingsOf(JSON.stringify(settings))).toEqual(settings);
  const kiosk = { ...standardKiosk, printing: 'network', printerId: 'one', paper: 58 };
  expect(kioskSettingsOf(JSON.stringify(kiosk))).toEqual(kiosk);
});

test('what another version wrote and this one does not know gives way to the default', () => {
  const strange = {
    layout: 'cube',
    serviceIds: 'all',
    playlist: [7, { mediaId: 'one' }],
    voice: { languages: [], volume: '9' },
  };
  expect(displaySettingsOf(JSON.stringify(strange))).toEqual({
    ...standardDisplay,
    playlist: [{ mediaId: 'one', seconds: 10 }],
  });
  expect(displaySettingsOf('null')).toEqual(standardDisplay);
});

test('a code may be typed as it is shown', () => {
  expect(readCode(' 012 345 ')).toBe('012345');
  expect(readCode('012-345')).toBe('012345');
  expect(readCode('01234')).toBeNull();
  expect(readCode('0123456')).toBeNull();
  expect(readCode('abcdef')).toBeNull();
});
