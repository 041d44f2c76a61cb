import type { Locale } from '../../../shared/page.ts';
import type { Flag, Millis } from './columns.ts';

/** A file that was uploaded; its content is in `media_chunks`. */
export interface MediaRow {
  id: string;
  branch_id: string;
  kind: 'picture' | 'video' | 'clip';
  name: string;
  /** Media type, as found in the content. */
  type: string;
  size: number;
  /** 0 while it is being uploaded. */
  complete: Flag;
  created_at: Millis;
}

export interface MediaChunkRow {
  media_id: string;
  position: number;
  bytes: Buffer;
}

/** A recording that takes the place of a clip of the house, or adds a word to its voice. */
export interface VoiceClipRow {
  branch_id: string;
  locale: Locale;
  clip: string;
  media_id: string;
}
