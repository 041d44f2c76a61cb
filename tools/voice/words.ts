import type { Locale } from '../../shared/page.ts';
import { english } from './english.ts';
import { indonesian } from './indonesian.ts';

/** The clips to make, each with how it is to be spoken. */
export type Words = Record<string, string>;

export const words: Record<Locale, Words> = { id: indonesian, en: english };
