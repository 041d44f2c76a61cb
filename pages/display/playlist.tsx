import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownMedia } from '../../shared/snapshots.ts';
import { firstPicture, mediaPlace } from './media-place.ts';
import { type PlaylistState, playPlaylist } from './play-playlist.ts';

interface PlaylistProps {
  items: ShownMedia[];
  tell: (state: PlaylistState) => void;
}

/** Pictures and videos, one after the other. Its elements are the script's: they are never rendered again. */
export function Playlist({ items, tell }: PlaylistProps) {
  const root = useRef<HTMLDivElement>(null);
  const [first] = useState(() => firstPicture(items)?.address);
  // Each snapshot brings a new list; only another one begins anew.
  const list = JSON.stringify(items);

  useEffect(() => {
    const pictures = root.current?.querySelectorAll('img') ?? [];
    const videos = root.current?.querySelectorAll('video') ?? [];
    const [one, two] = [...pictures].flatMap((picture, at) => (videos[at] ? [mediaPlace(picture, videos[at])] : []));
    if (!one || !two) return;
    const end = new AbortController();
    const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    void playPlaylist(JSON.parse(list) as ShownMedia[], { places: [one, two], tell, wait, signal: end.signal });
    return () => {
      end.abort();
      one.clear();
      two.clear();
    };
  }, [list, tell]);

  return (
    <div class="playlist" ref={root} aria-hidden="true">
      <img class="media-item" alt="" />
      <video class="media-item" muted playsInline tabIndex={-1} />
      <img class="media-item is-shown" src={first} alt="" />
      <video class="media-item" muted playsInline tabIndex={-1} />
    </div>
  );
}
