import type { Locale } from '../../../shared/page.ts';
import type { VoiceManifest } from '../../../shared/voice.ts';

/** Milliseconds. */
const retryAfter = 15_000;

/**
 * Asks until there is an answer or the signal is aborted, and then for each clip once: the browser keeps them, so that
 * the display speaks while the server is away. `failed` after each time in vain.
 */
export async function loadManifest(
  { branchId, locale }: { branchId: string; locale: Locale },
  { loaded, failed, signal }: { loaded: (manifest: VoiceManifest) => void; failed: () => void; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const manifest = await asked(`/api/v1/branches/${branchId}/voice/${locale}`, signal);
    if (signal.aborted) return;
    if (manifest) {
      loaded(manifest);
      return fetchAhead(Object.values(manifest.clips), signal);
    }
    failed();
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
  }
}

/** Null when the server cannot be reached or has none. */
async function asked(address: string, signal: AbortSignal): Promise<VoiceManifest | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as VoiceManifest) : null;
  } catch {
    return null;
  }
}

/** One at a time: nothing waits for them. */
async function fetchAhead(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of new Set(addresses)) {
    if (signal.aborted) return;
    try {
      await (await fetch(address, { signal })).arrayBuffer();
    } catch {
      // What is missing is asked for again when it is needed; the server may be away, and so are the others then.
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
