import { fileTypeFromBuffer } from 'file-type';
import type { MediaKind } from '../../../shared/media.ts';

export interface MediaType {
  kind: MediaKind;
  type: string;
}

/** What browsers show, by what the content says it is. SVG is not among them: it can carry script. */
const shown: Record<string, MediaType> = {
  'image/png': { kind: 'picture', type: 'image/png' },
  'image/apng': { kind: 'picture', type: 'image/png' },
  'image/jpeg': { kind: 'picture', type: 'image/jpeg' },
  'image/webp': { kind: 'picture', type: 'image/webp' },
  'image/gif': { kind: 'picture', type: 'image/gif' },
  'image/avif': { kind: 'picture', type: 'image/avif' },
  'video/mp4': { kind: 'video', type: 'video/mp4' },
  'video/x-m4v': { kind: 'video', type: 'video/mp4' },
  'video/webm': { kind: 'video', type: 'video/webm' },
};

/** By the first bytes of the content, whatever the file is called; null for anything that is not shown here. */
export async function shownType(head: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(head);
  return (found && shown[found.mime]) ?? null;
}
