import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardSentences } from '../display-settings.ts';
import { type Locale, locales } from '../page.ts';
import { clipKey } from './clip-key.ts';
import { compose } from './compose.ts';
import { houseClips } from './house-clips.ts';
import { missingInSentence, missingWords } from './missing-words.ts';
import { type Call, coreOf, sentence } from './sentence.ts';

const house = (locale: Locale, ...recorded: string[]) =>
  new Set([...Object.keys(houseClips[locale]), ...recorded.map(clipKey)]);

interface Said {
  locale?: Locale;
  numbers?: 'words' | 'digits';
  template?: string;
  recorded?: string[];
  prefixes?: string[];
}

function say(number: string, counterName: string, said: Said = {}) {
  const { locale = 'id', numbers = 'words', template = standardSentences[locale], recorded = [], prefixes = [] } = said;
  const wording = { numbers, sentence: { ...standardSentences, [locale]: template } };
  return compose(sentence(wording, locale, { number, counterName }, prefixes), house(locale, ...recorded));
}

const spoken = (...args: Parameters<typeof say>) => say(...args).clips.map(({ clip }) => clip);

describe('the clips of a call', () => {
  test.each<[string, string, Said, string]>([
    ['A001', 'Loket A', {}, 'nomor antrian|a|satu|silakan menuju|loket|a'],
    ['B123', 'Loket 12', {}, 'nomor antrian|b|seratus|dua puluh|tiga|silakan menuju|loket|dua belas'],
    ['C1005', 'Teller 3', {}, 'nomor antrian|c|seribu|lima|silakan menuju|teller|tiga'],
    ['A012', 'Loket 3B', { numbers: 'digits' }, 'nomor antrian|a|nol|satu|dua|silakan menuju|loket|tiga|b'],
    ['B2014', 'Meja10', { prefixes: ['B2'] }, 'nomor antrian|b|dua|empat belas|silakan menuju|meja|sepuluh'],
    ['A7', 'Poli Penyakit Dalam', {}, 'nomor antrian|a|tujuh|silakan menuju|poli|penyakit dalam'],
    ['A7', 'LOKET KTP', {}, 'nomor antrian|a|tujuh|silakan menuju|loket|k|t|p'],
    ['A7', 'Loket SKCK', {}, 'nomor antrian|a|tujuh|silakan menuju|loket|s|k|c|k'],
    ['A123', 'Loket 2', { locale: 'en' }, 'number|a|one hundred|and|twenty|three|please go to|loket|two'],
    ['A5', 'Poli Gigi', { locale: 'en' }, 'number|a|five|please go to|poli gigi'],
  ])('%s at %s, %j', (number, counter, said, clips) => {
    expect(spoken(number, counter, said)).toEqual(clips.split('|'));
  });

  test('a recording of the whole name, or of a word, comes first', () => {
    expect(spoken('A1', 'Loket 12', { recorded: ['Loket 12'] }).slice(-1)).toEqual(['loket 12']);
    expect(spoken('A1', 'Ruang Cendrawasih 2', { recorded: ['cendrawasih'] }).slice(-3)).toEqual([
      'ruang',
      'cendrawasih',
      'dua',
    ]);
  });

  test('a counter that cannot be named is on the screen', () => {
    const { clips, missing } = say('A1', 'Ruang Cendrawasih 2');
    expect(clips.map(({ clip }) => clip)).toEqual(['nomor antrian', 'a', 'satu', 'silakan lihat layar']);
    expect(missing).toEqual(['cendrawasih']);
  });

  test('a sentence of one’s own is spoken when its words are there, and gives way when not', () => {
    const template = 'Panggilan untuk {number}: silakan ke {counter}';
    expect(spoken('A1', 'Kasir', { template })).toEqual([
      ...['panggilan', 'untuk', 'a', 'satu', 'silakan ke', 'kasir'],
    ]);
    const strange = 'Yang terhormat {number}, silakan ke {counter}';
    expect(spoken('A1', 'Kasir', { template: strange })).toEqual([
      ...['nomor antrian', 'a', 'satu', 'silakan menuju', 'kasir'],
    ]);
  });

  test('in haste only number and counter are said', () => {
    const call = { number: 'A21', counterName: 'Loket 1' };
    const core = coreOf(sentence({ numbers: 'words', sentence: standardSentences }, 'id', call, []));
    expect(core.text).toBe('A dua puluh satu, Loket satu');
    const clips = compose(core, house('id')).clips.map(({ clip }) => clip);
    expect(clips).toEqual(['a', 'dua puluh', 'satu', 'loket', 'satu']);
  });

  test('a comma is a pause, a word none to speak of', () => {
    const { clips } = say('A21', 'Loket 1');
    expect(clips.map(({ pause }) => pause)).toEqual([0, 0.07, 0.03, 0.03, 0.28, 0.07, 0.03]);
  });
});

test('the administrator learns which words of the counters’ names have no clip', () => {
  const names = ['Loket 1', 'Ruang Cendrawasih', 'Meja Cendrawasih 2', 'BPJS', 'Sakura'];
  expect(missingWords(names, 'id', house('id'))).toEqual(['cendrawasih', 'sakura']);
});

test('and which of a sentence, where a phrase does not reach over a comma', () => {
  const missing = (template: string) => missingInSentence(template, 'id', house('id'));
  expect(missing(standardSentences.id)).toEqual([]);
  expect(missing('Kepada {number}, monggo ke {counter}. Monggo!')).toEqual(['kepada', 'monggo']);
  expect(missingInSentence('Silakan, lihat {number}', 'id', new Set(['silakan lihat']))).toEqual(['silakan', 'lihat']);
});

describe('whatever a number and a counter are called', () => {
  const call = fc.record<Call>({
    number: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.stringMatching(/^[A-Z]{0,3}\d{1,12}$/)),
    counterName: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('Loket', 'KTP', '12', 'Ruang', 'Mawar', 'A', ',', '007', 'POLI'), { maxLength: 8 })
        .map((words) => words.join(' ')),
    ),
  });
  const numbers = fc.constantFrom('words' as const, 'digits' as const);

  test.each(locales)('every clip that is named is there: %s', (locale) => {
    const vocabulary = house(locale);
    fc.assert(
      fc.property(call, numbers, (given, style) => {
        const { clips } = compose(
          sentence({ numbers: style, sentence: standardSentences }, locale, given, []),
          vocabulary,
        );
        for (const { clip, pause } of clips) {
          expect(vocabulary.has(clip)).toBe(true);
          expect(pause).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('the clips in their order are the words of the caption', () => {
    const known = fc.record<Call>({
      number: fc.stringMatching(/^[A-Z]{0,2}\d{1,11}$/),
      counterName: fc.stringMatching(/^(Loket|Meja|Poli Gigi|Teller) ([A-Z]|[1-9]\d{0,10})$/),
    });
    fc.assert(
      fc.property(known, numbers, fc.constantFrom(...locales), (given, style, locale) => {
        const spokenHere = sentence({ numbers: style, sentence: standardSentences }, locale, given, []);
        const { clips, missing } = compose(spokenHere, house(locale));
        expect(missing).toEqual([]);
        expect(clips.map(({ clip }) => clip).join(' ')).toBe(clipKey(spokenHere.text));
      }),
    );
  });

  test('with no clips at all nothing is said', () => {
    fc.assert(
      fc.property(call, (given) => {
        const nothing = sentence({ numbers: 'words', sentence: standardSentences }, 'id', given, []);
        expect(compose(nothing, new Set()).clips).toEqual([]);
      }),
    );
  });
});
