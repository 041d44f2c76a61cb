import type { VoiceSettings } from '../display-settings.ts';

/** Whether this time of day, `HH:MM`, lies in the quiet hours: from the first until before the second, past midnight if it must. */
export function isQuiet(quiet: VoiceSettings['quiet'], time: string): boolean {
  if (!quiet) return false;
  const [from, until] = quiet;
  return from <= until ? from <= time && time < until : from <= time || time < until;
}
