import type { Instant } from './snapshots.ts';

/** `clip`: a recording of the voice. */
export const mediaKinds = ['picture', 'video', 'clip'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const mebibyte = 1024 * 1024;

/** Bytes that one file may have. */
export const mediaLimits: Record<MediaKind, number> = {
  picture: 10 * mebibyte,
  video: 300 * mebibyte,
  clip: 2 * mebibyte,
};

/** Bytes that all files of a branch may have together. */
export const storageLimit = 2048 * mebibyte;

/** A file that pages can show. */
export interface MediaRef {
  id: string;
  kind: MediaKind;
  /** It names the content, so it may be kept for ever. */
  address: string;
  /** Media type, as found in the content. */
  type: string;
}

/** Where a file is shown; none of it may be deleted before. */
export type MediaUse = { at: 'display' | 'kiosk'; name: string } | { at: 'ticket' };

/** A picture or video as the administrator sees it. */
export interface MediaOverview extends MediaRef {
  name: string;
  /** Bytes. */
  size: number;
  createdAt: Instant;
  uses: MediaUse[];
}
