import {
  accents,
  type DisplaySettings,
  displayLayouts,
  type PlaylistItem,
  standardDisplay,
  themes,
  type VoiceSettings,
  voiceSources,
} from '../../../shared/display-settings.ts';
import { type KioskSettings, printingWays, standardKiosk } from '../../../shared/kiosk-settings.ts';
import { type Locale, locales } from '../../../shared/page.ts';
import { papers } from '../../../shared/printing.ts';

/*
 * Settings as they were stored, perhaps by an older version: what is missing, or is not what it is today, is as by
 * default. So a screen never stands still for its settings.
 */

type Stored = Record<string, unknown>;

export function displaySettingsOf(json: string): DisplaySettings {
  const stored = objectOf(JSON.parse(json));
  const standard = standardDisplay;
  return {
    serviceIds: texts(stored.serviceIds),
    counterIds: texts(stored.counterIds),
    layout: oneOf(displayLayouts, stored.layout, standard.layout),
    theme: oneOf(themes, stored.theme, standard.theme),
    accent: oneOf(accents, stored.accent, standard.accent),
    locale: oneOf(locales, stored.locale, null),
    logoId: textOrNull(stored.logoId),
    runningText: text(stored.runningText, standard.runningText),
    playlist: listOf(stored.playlist).flatMap(playlistItem),
    voice: voiceOf(objectOf(stored.voice)),
  };
}

export function kioskSettingsOf(json: string): KioskSettings {
  const stored = objectOf(JSON.parse(json));
  const standard = standardKiosk;
  return {
    serviceIds: texts(stored.serviceIds),
    locale: oneOf(locales, stored.locale, standard.locale),
    theme: oneOf(themes, stored.theme, standard.theme),
    accent: oneOf(accents, stored.accent, standard.accent),
    logoId: textOrNull(stored.logoId),
    welcome: text(stored.welcome, standard.welcome),
    printing: oneOf(printingWays, stored.printing, standard.printing),
    printerId: textOrNull(stored.printerId),
    paper: oneOf(papers, stored.paper, standard.paper),
    returnAfter: number(stored.returnAfter, standard.returnAfter),
  };
}

function voiceOf(stored: Stored): VoiceSettings {
  const standard = standardDisplay.voice;
  const sentence = objectOf(stored.sentence);
  const languages = listOf(stored.languages).flatMap((value) => oneOf<Locale | never[]>(locales, value, []));
  const [from, until] = listOf(stored.quiet);
  return {
    source: oneOf(voiceSources, stored.source, standard.source),
    languages: languages.length > 0 ? languages : standard.languages,
    numbers: oneOf(['words', 'digits'] as const, stored.numbers, standard.numbers),
    sentence: { id: text(sentence.id, standard.sentence.id), en: text(sentence.en, standard.sentence.en) },
    volume: number(stored.volume, standard.volume),
    chime: typeof stored.chime === 'boolean' ? stored.chime : standard.chime,
    quiet: typeof from === 'string' && typeof until === 'string' ? [from, until] : null,
  };
}

function playlistItem(value: unknown): PlaylistItem | [] {
  const { mediaId, seconds } = objectOf(value);
  return typeof mediaId === 'string' ? { mediaId, seconds: number(seconds, standardSeconds) } : [];
}

/** How long a picture stays where nobody said. */
export const standardSeconds = 10;

const objectOf = (value: unknown): Stored => (typeof value === 'object' && value !== null ? (value as Stored) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function oneOf<Value>(values: readonly Value[], value: unknown, otherwise: NoInfer<Value>): Value;
function oneOf<Value>(values: readonly Value[], value: unknown, otherwise: null): Value | null;
function oneOf<Value>(values: readonly Value[], value: unknown, otherwise: Value | null): Value | null {
  return values.find((known) => known === value) ?? otherwise;
}
