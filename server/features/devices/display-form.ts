import type { DisplaySettings } from '../../../shared/display-settings.ts';
import type { Locale } from '../../../shared/page.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { type FormFields, numberOf, textOf, valuesOf } from '../branches/form-fields.ts';
import { standardSeconds } from './read-settings.ts';

const fieldNames = [
  'name',
  'layout',
  'theme',
  'accent',
  'locale',
  'logoId',
  'runningText',
  'source',
  'languages',
  'numbers',
  'sentence-id',
  'sentence-en',
  'volume',
  'chime',
  'quietFrom',
  'quietUntil',
];

/** As it was sent; whether it is right is for `checkDisplay` to say. */
export function displayFromForm(fields: FormFields): DisplaySettings {
  const text = (name: string) => textOf(fields, name).trim();
  /** One of a list, if the form was not forged. */
  const choice = <Value>(name: string) => text(name) as Value;
  const from = clock(text('quietFrom'));
  const until = clock(text('quietUntil'));
  return {
    serviceIds: [...(fields.serviceIds ?? [])],
    counterIds: [...(fields.counterIds ?? [])],
    layout: choice('layout'),
    theme: choice('theme'),
    accent: choice('accent'),
    locale: choice<Locale | ''>('locale') || null,
    logoId: text('logoId') || null,
    runningText: text('runningText').replace(/\s+/g, ' '),
    playlist: playlistInOrder(fields).map((mediaId) => ({ mediaId, seconds: secondsOf(fields, mediaId) })),
    voice: {
      source: choice('source'),
      languages: text('languages').split(',') as Locale[],
      numbers: choice('numbers'),
      sentence: { id: text('sentence-id'), en: text('sentence-en') },
      volume: numberOf(fields, 'volume'),
      chime: text('chime') === 'on',
      quiet: from || until ? [from, until] : null,
    },
  };
}

/** The ticked files by their `order.ID`; those without one follow, as they stood in the form. */
export function playlistInOrder(fields: FormFields): string[] {
  const order = (id: string) => numberOf(fields, `order.${id}`) || Number.MAX_SAFE_INTEGER;
  return [...new Set(fields.playlist ?? [])].toSorted((one, other) => order(one) - order(other));
}

/** A video has none, since it plays to its end. */
function secondsOf(fields: FormFields, mediaId: string): number {
  return textOf(fields, `seconds.${mediaId}`).trim() === '' ? standardSeconds : numberOf(fields, `seconds.${mediaId}`);
}

/** `7.30` and `7:30` are `07:30`. */
const clock = (text: string): string => text.replace('.', ':').replace(/^(\d):/, '0$1:');

/** What was typed, to be shown again. */
export function typedDisplay(fields: FormFields): FormValues {
  const seconds = Object.keys(fields).filter((name) => name.startsWith('seconds.'));
  return valuesOf(fields, [...fieldNames, ...seconds]);
}

export function displayFormValues(name: string, settings: DisplaySettings): FormValues {
  const { voice } = settings;
  return {
    name,
    layout: settings.layout,
    theme: settings.theme,
    accent: settings.accent,
    locale: settings.locale ?? '',
    logoId: settings.logoId ?? '',
    runningText: settings.runningText,
    source: voice.source,
    languages: voice.languages.join(','),
    numbers: voice.numbers,
    'sentence-id': voice.sentence.id,
    'sentence-en': voice.sentence.en,
    volume: String(voice.volume),
    chime: voice.chime ? 'on' : '',
    quietFrom: voice.quiet?.[0] ?? '',
    quietUntil: voice.quiet?.[1] ?? '',
    ...Object.fromEntries(settings.playlist.map(({ mediaId, seconds }) => [`seconds.${mediaId}`, String(seconds)])),
  };
}
