import type { Locale } from '../../../shared/page.ts';
import type { VoiceProps } from '../../../shared/page-props.ts';
import { clipKey } from '../../../shared/voice/clip-key.ts';
import type { Vocabulary } from '../../../shared/voice/compose.ts';
import { missingWords } from '../../../shared/voice/missing-words.ts';

/** Names of which a word has no clip; one recording of the whole name helps as well. */
export function unspokenNames(
  names: readonly string[],
  locale: Locale,
  vocabulary: Vocabulary,
): VoiceProps['unspoken'] {
  return names
    .map((name) => ({ name, clip: clipKey(name), words: missingWords([name], locale, vocabulary) }))
    .filter(({ words }) => words.length > 0);
}
