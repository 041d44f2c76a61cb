import { useEffect, useRef, useState } from 'preact/hooks';
import { type Chime, createChime } from '../kit/chime.ts';
import { speak } from './speech.ts';

export interface Sound {
  /** Somebody must touch the screen before it may sound. */
  blocked: boolean;
  unlock: () => void;
  chime: () => Promise<void>;
  speak: (text: string, signal: AbortSignal) => Promise<void>;
}

export function useSound(): Sound {
  const chime = useRef<Chime | null>(null);
  const [blocked, setBlocked] = useState(false);

  useEffect(() => {
    const created = createChime();
    chime.current = created;
    if (!created) return;
    const look = () => setBlocked(!created.running());
    created.onChange(look);
    look();
  }, []);

  const [sound] = useState(() => ({
    unlock: () => {
      chime.current?.unlock().catch(() => setBlocked(true));
    },
    chime: () => chime.current?.play() ?? Promise.resolve(),
    // What blocks the chime blocks the voice too; some browsers then never say that it failed.
    speak: (text: string, signal: AbortSignal) =>
      chime.current && !chime.current.running() ? Promise.resolve() : speak(text, signal),
  }));
  return { ...sound, blocked };
}
