import { type MediaKind, mediaLimits } from '../../shared/media.ts';
import type { RefusalReason } from '../../shared/refusal.ts';

/** Null: it was taken. */
type Outcome = RefusalReason | null;

const kindOf = (file: File): MediaKind => (file.type.startsWith('video/') ? 'video' : 'picture');

/** Sends one file and tells how much of it has gone, from 0 to 1. What is too large or empty is not sent at all. */
export function uploadFile(branchId: string, file: File, progress: (share: number) => void): Promise<Outcome> {
  if (file.size === 0) return Promise.resolve('file-empty');
  if (file.size > mediaLimits[kindOf(file)]) return Promise.resolve('too-large');
  const body = new FormData();
  body.append('file', file);
  // fetch() does not tell how much it has sent.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/branches/${branchId}/media`);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
  return new Promise((resolve) => {
    request.onload = () => {
      const { reason } = (request.response ?? {}) as { reason?: RefusalReason };
      resolve(request.status === 201 ? null : (reason ?? 'unavailable'));
    };
    request.onerror = () => resolve('unavailable');
    request.send(body);
  });
}
