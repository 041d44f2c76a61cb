import type { Why } from '../../shared/calling-rule.ts';
import type { Locale } from '../../shared/page.ts';

interface WhyMessages {
  arrival: string;
  services: (place: number) => string;
  priority: (name: string) => string;
  ratio: (names: string, share: number, of: number) => string;
  waited: (minutes: number, limit: number) => string;
  sentHere: string;
  chosen: string;
  others: string;
}

const whyMessages: Record<Locale, WhyMessages> = {
  id: {
    arrival: 'paling lama menunggu',
    services: (place) =>
      place === 1 ? 'layanan utama loket ini' : `layanan ke-${place} loket ini; yang lebih dahulu kosong`,
    priority: (name) => `prioritas: ${name}`,
    ratio: (names, share, of) => `giliran ${names} (${share} dari ${of} panggilan)`,
    waited: (minutes, limit) => `sudah menunggu ${minutes} menit, lebih dari ${limit}`,
    sentHere: 'dikirim ke loket ini',
    chosen: 'dipilih petugas',
    others: 'yang lain',
  },
  en: {
    arrival: 'has waited longest',
    services: (place) =>
      place === 1 ? 'first service of this counter' : `service ${place} of this counter; those before it are empty`,
    priority: (name) => `priority: ${name}`,
    ratio: (names, share, of) => `turn of ${names} (${share} of ${of} calls)`,
    waited: (minutes, limit) => `has waited ${minutes} minutes, more than ${limit}`,
    sentHere: 'sent to this counter',
    chosen: 'chosen by staff',
    others: 'the others',
  },
};

/** Why a ticket is next, in words. `nameOf` knows the classes and services by code or id. */
export function whyText(why: Why, nameOf: (member: string) => string, locale: Locale): string {
  const words = whyMessages[locale];
  switch (why.because) {
    case 'arrival':
      return words.arrival;
    case 'services':
      return words.services(why.place);
    case 'priority':
      return words.priority(nameOf(why.priorityClass));
    case 'ratio': {
      const names = why.members.length === 0 ? words.others : why.members.map(nameOf).join(', ');
      return words.ratio(names, why.share, why.of);
    }
    case 'waited':
      return words.waited(why.minutes, why.limit);
    case 'sent-here':
      return words.sentHere;
    case 'chosen':
      return words.chosen;
  }
}
