import { useState } from 'preact/hooks';
import type { RefusalReason } from '../../shared/refusal.ts';
import { uploadFile } from './media-upload.ts';

export interface SentFile {
  name: string;
  /** From 0 to 1. */
  share: number;
  state: 'waiting' | 'sending' | 'sent' | RefusalReason;
}

/** Files on their way, one after the other. */
export function useUploads(branchId: string) {
  const [files, setFiles] = useState<SentFile[]>([]);
  const change = (index: number, file: Partial<SentFile>) =>
    setFiles((all) => all.map((one, at) => (at === index ? { ...one, ...file } : one)));

  /** Whether all were taken. */
  const send = async (chosen: readonly File[]): Promise<boolean> => {
    setFiles(chosen.map(({ name }) => ({ name, share: 0, state: 'waiting' })));
    let all = true;
    for (const [index, file] of chosen.entries()) {
      change(index, { state: 'sending' });
      const refused = await uploadFile(branchId, file, (share) => change(index, { share }));
      change(index, { state: refused ?? 'sent' });
      all &&= refused === null;
    }
    return all;
  };

  const busy = files.some(({ state }) => state === 'waiting' || state === 'sending');
  return { files, busy, send };
}
