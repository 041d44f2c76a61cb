import { useEffect, useRef, useState } from 'preact/hooks';
import type { DisplayView } from '../../shared/snapshots.ts';
import { AnnouncementQueue } from '../kit/announcements.ts';
import type { ViewContext } from '../kit/page.ts';
import { announcementOf, type CallAnnouncement } from './call-announcement.ts';
import { NewCalls } from './new-calls.ts';
import type { Sound } from './use-sound.ts';

/** The announcement that has its turn now. */
export function useAnnouncements(snapshot: DisplayView, context: ViewContext, sound: Sound): CallAnnouncement | null {
  const offset = useRef(context.clockOffset);
  offset.current = context.clockOffset;
  const [current, setCurrent] = useState<CallAnnouncement | null>(null);
  const [newCalls] = useState(() => new NewCalls());
  const [queue] = useState(
    () =>
      new AnnouncementQueue<CallAnnouncement>({
        chime: sound.chime,
        speak: sound.speak,
        show: setCurrent,
        now: () => Date.now() + offset.current,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      }),
  );

  useEffect(() => {
    queue.add(newCalls.take(snapshot.recentCalls).map((call) => announcementOf(call, snapshot.waiting)));
  }, [snapshot, queue, newCalls]);
  useEffect(() => () => queue.clear(), [queue]);

  return current;
}
