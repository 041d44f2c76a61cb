import {
  accents,
  type DisplaySettings,
  displayLayouts,
  themes,
  voiceSources,
} from '../../../shared/display-settings.ts';
import { type KioskSettings, printingWays } from '../../../shared/kiosk-settings.ts';
import { locales } from '../../../shared/page.ts';
import type { DeviceChoices } from '../../../shared/page-props.ts';
import { papers } from '../../../shared/printing.ts';
import { ok, type RefusalReason, type Result, refuse } from '../../../shared/refusal.ts';
import { isWhole } from '../branches/setting-values.ts';
import { has } from './device-choices.ts';

export const settingLimits = {
  runningText: 500,
  welcome: 120,
  sentence: 200,
  playlist: 50,
  seconds: { minimum: 3, maximum: 600 },
  volume: { minimum: 0, maximum: 100 },
  returnAfter: { minimum: 5, maximum: 120 },
};

/** In the order of the form: a field's name, why it is refused, and whether it is right. */
type Check = readonly [field: string, reason: RefusalReason, right: boolean];

export function checkDisplay(settings: DisplaySettings, choices: DeviceChoices): Result<DisplaySettings> {
  const { voice, playlist } = settings;
  return firstRefused(settings, [
    ['serviceIds', 'not-found', settings.serviceIds.every((id) => has(choices.services, id))],
    ['counterIds', 'not-found', settings.counterIds.every((id) => has(choices.counters, id))],
    ['layout', 'invalid-request', displayLayouts.includes(settings.layout)],
    ...appearance(settings, choices),
    ['locale', 'invalid-request', settings.locale === null || locales.includes(settings.locale)],
    ['runningText', 'text-too-long', isShort(settings.runningText, settingLimits.runningText)],
    ['playlist', 'out-of-range', playlist.length <= settingLimits.playlist],
    ['playlist', 'not-found', playlist.every(({ mediaId }) => has(choices.media, mediaId))],
    ['playlist', 'out-of-range', playlist.every(({ seconds }) => isWhole(seconds, settingLimits.seconds))],
    ['source', 'invalid-request', voiceSources.includes(voice.source)],
    ['languages', 'invalid-request', isLanguages(voice.languages)],
    ['numbers', 'invalid-request', ['words', 'digits'].includes(voice.numbers)],
    ...locales.flatMap((locale) => sentence(`sentence-${locale}`, voice.sentence[locale])),
    ['volume', 'out-of-range', isWhole(voice.volume, settingLimits.volume)],
    ['quietFrom', 'hours-invalid', voice.quiet === null || isTime(voice.quiet[0])],
    ['quietUntil', 'hours-invalid', voice.quiet === null || isTime(voice.quiet[1])],
  ]);
}

export function checkKiosk(settings: KioskSettings, choices: DeviceChoices): Result<KioskSettings> {
  const { printing, printerId } = settings;
  return firstRefused(settings, [
    ['serviceIds', 'not-found', settings.serviceIds.every((id) => has(choices.services, id))],
    ...appearance(settings, choices),
    ['locale', 'invalid-request', locales.includes(settings.locale)],
    ['welcome', 'text-too-long', isShort(settings.welcome, settingLimits.welcome)],
    ['printing', 'invalid-request', printingWays.includes(printing)],
    ['printerId', 'not-found', printerId === null || has(choices.printers, printerId)],
    ['printerId', 'invalid-request', printing !== 'network' || printerId !== null],
    ['paper', 'invalid-request', papers.includes(settings.paper)],
    ['returnAfter', 'out-of-range', isWhole(settings.returnAfter, settingLimits.returnAfter)],
  ]);
}

function appearance({ theme, accent, logoId }: DisplaySettings | KioskSettings, { media }: DeviceChoices): Check[] {
  const pictures = media.filter(({ kind }) => kind === 'picture');
  return [
    ['theme', 'invalid-request', themes.includes(theme)],
    ['accent', 'invalid-request', accents.includes(accent)],
    ['logoId', 'not-found', logoId === null || has(pictures, logoId)],
  ];
}

const placeholders = ['{number}', '{counter}'];

/** A call without its number would be no call; what else stands in brackets would be read out. */
function sentence(field: string, text: string): Check[] {
  const used: string[] = text.match(/\{[^}]*\}?|\}/g) ?? [];
  return [
    [field, 'text-too-long', isShort(text, settingLimits.sentence)],
    [field, 'number-missing', used.includes('{number}')],
    [field, 'template-invalid', used.every((placeholder) => placeholders.includes(placeholder))],
  ];
}

function firstRefused<Settings>(settings: Settings, checks: readonly Check[]): Result<Settings> {
  const wrong = checks.find(([, , right]) => !right);
  return wrong ? refuse(wrong[1], { field: wrong[0] }) : ok(settings);
}

const isShort = (text: string, limit: number): boolean => [...text].length <= limit;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isLanguages = (languages: readonly string[]): boolean =>
  languages.length > 0 &&
  new Set(languages).size === languages.length &&
  languages.every((language) => locales.some((locale) => locale === language));
