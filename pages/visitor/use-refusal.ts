import { useMemo } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { refusalText } from './refusal-text.ts';
import type { Refused } from './use-take-ticket.ts';

/** Where and how to say a refusal. The object is the same until the next refusal: focus moves only then. */
export function useRefusal(refused: Refused | null, choices: { id: string; name: string }[], locale: Locale) {
  const service = choices.find(({ id }) => id === refused?.serviceId)?.name;
  return useMemo(() => {
    if (!refused) return { atTop: null, atField: null };
    const { error } = refused;
    const text = refusalText(error, locale);
    if (error.field === 'name' || error.field === 'phone')
      return { atTop: null, atField: { field: error.field, text } };
    return { atTop: service ? `${service}: ${text}` : text, atField: null };
  }, [refused, service, locale]);
}
