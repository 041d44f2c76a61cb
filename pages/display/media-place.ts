import type { ShownMedia } from '../../shared/snapshots.ts';
import type { MediaPlace } from './play-playlist.ts';

/** A file that is neither there nor refused by then: the next one, please. */
const loadLimit = 20_000;
/** A video that stands still for this long beyond its length has ended, whatever the browser says. */
const stallLimit = 15_000;

/** Plays pictures and videos in the same two elements for ever: nothing is added to the page. */
export function mediaPlace(picture: HTMLImageElement, video: HTMLVideoElement): MediaPlace {
  const clear = () => {
    picture.classList.remove('is-shown');
    video.classList.remove('is-shown');
    picture.onload = picture.onerror = null;
    video.oncanplay = video.onended = video.onerror = null;
    picture.removeAttribute('src');
    if (!video.hasAttribute('src')) return;
    video.pause();
    video.removeAttribute('src');
    // Only so does the browser let go of what it has decoded.
    video.load();
  };

  return {
    clear,
    load: (item) => {
      clear();
      return within(loadLimit, (ready, failed) => {
        if (item.kind === 'picture') {
          picture.onload = ready;
          picture.onerror = failed;
          picture.src = item.address;
          return;
        }
        video.oncanplay = ready;
        video.onerror = failed;
        video.preload = 'auto';
        video.muted = true;
        video.src = item.address;
        video.load();
      });
    },
    show: async (item) => {
      if (item.kind === 'picture') {
        picture.classList.add('is-shown');
        return pause(item.seconds * 1_000);
      }
      video.classList.add('is-shown');
      await within(lengthOf(video) + stallLimit, (ended) => {
        video.onended = ended;
        video.onerror = ended;
        video.play().catch(ended);
      }).catch(() => undefined);
    },
  };
}

/** Milliseconds; nobody knows how long a stream is. */
const lengthOf = ({ duration }: HTMLVideoElement) => (Number.isFinite(duration) ? duration * 1_000 : 600_000);

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function within(limit: number, start: (done: () => void, failed: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It takes too long.')), limit);
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      settle();
    };
    start(
      end(resolve),
      end(() => reject(new Error('It cannot be shown.'))),
    );
  });
}

/** What is there before the script is. */
export const firstPicture = (items: readonly ShownMedia[]): ShownMedia | undefined =>
  items.find(({ kind }) => kind === 'picture');
