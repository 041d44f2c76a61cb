import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { DisplayView, RecentCall } from '../../shared/snapshots.ts';
import { AnnouncementQueue } from '../kit/announcements.ts';
import type { ViewContext } from '../kit/page.ts';
import { untorn } from '../kit/reload.ts';
import { recallAnnounced, rememberAnnounced } from './announced-calls.ts';
import { announcementOf, type CallAnnouncement } from './call-announcement.ts';
import { NewCalls, stillStands } from './new-calls.ts';
import type { Sound } from './use-sound.ts';

export interface CurrentCall {
  call: RecentCall;
  /** The caption: the sentence that is spoken now, and its language. */
  text: string;
  locale: Locale;
}

/** The announcement that has its turn now. */
export function useAnnouncements(snapshot: DisplayView, context: ViewContext, sound: Sound): CurrentCall | null {
  const offset = useRef(context.clockOffset);
  offset.current = context.clockOffset;
  const [current, setCurrent] = useState<CurrentCall | null>(null);
  const newCalls = useRef<NewCalls | null>(null);
  const [queue] = useState(
    () =>
      new AnnouncementQueue<CallAnnouncement>({
        chime: sound.chime,
        speak: sound.speak,
        show: (turn) =>
          setCurrent(turn && { call: turn.announcement.call, text: turn.sentence.text, locale: turn.sentence.locale }),
        untorn,
        now: () => Date.now() + offset.current,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      }),
  );

  const branchId = snapshot.branch.id;
  useEffect(() => {
    const { recentCalls, waiting, screen } = snapshot;
    newCalls.current ??= new NewCalls(recallAnnounced(branchId));
    queue.keep(({ call }) => stillStands(call, recentCalls));
    queue.add(newCalls.current.take(recentCalls).map((call) => announcementOf(call, waiting, screen.voice)));
  }, [snapshot, queue, branchId]);
  useEffect(() => () => queue.clear(), [queue]);

  // Who is called while the page is loaded anew is called all the same.
  useEffect(() => {
    const remember = () => {
      const waiting = queue.queued.map(({ call }) => call);
      if (newCalls.current) rememberAnnounced(branchId, newCalls.current.announced(waiting));
    };
    addEventListener('pagehide', remember);
    return () => removeEventListener('pagehide', remember);
  }, [queue, branchId]);

  return current;
}
