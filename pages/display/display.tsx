import { useState } from 'preact/hooks';
import type { DisplayLayout } from '../../shared/display-settings.ts';
import type { DisplayProps } from '../../shared/page-props.ts';
import type { DisplayScreen } from '../../shared/snapshots.ts';
import { ConnectionLost } from '../kit/connection-lost.tsx';
import { DeviceName } from '../kit/device/device-name.tsx';
import { useDevice } from '../kit/device/use-heartbeat.ts';
import type { ViewProps } from '../kit/page.ts';
import { useNow } from '../kit/use-now.ts';
import { useWakeLock } from '../kit/use-wake-lock.ts';
import { CallBand } from './call-band.tsx';
import { Clock } from './clock.tsx';
import { CounterGrid } from './counter-grid.tsx';
import { FullscreenButton } from './fullscreen-button.tsx';
import { lengthClass } from './length-class.ts';
import type { PlaylistState } from './play-playlist.ts';
import { Playlist } from './playlist.tsx';
import { RecentCalls } from './recent-calls.tsx';
import { RunningText } from './running-text.tsx';
import { SoundNotice } from './sound-notice.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useSound } from './use-sound.ts';
import { WaitingServices } from './waiting-services.tsx';

export function Display({ snapshot, context: given }: ViewProps<DisplayProps>) {
  const { branch, counters, recentCalls, waiting, screen } = snapshot;
  const locale = screen.locale ?? given.locale;
  const context = { ...given, locale };
  const now = useNow(context);
  const sound = useSound(snapshot, context);
  const current = useAnnouncements(snapshot, context, sound);
  const [media, setMedia] = useState<PlaylistState>({ playing: true, unplayable: false });
  useWakeLock(true);
  useDevice(screen.orders, context, sound.problem ?? (media.unplayable ? 'media-unplayable' : null));

  const layout = layoutNow(screen, media);
  const large = layout === 'single' || (layout === 'media' && current !== null);
  return (
    <div class={classOf(screen, { layout, lost: context.connection === 'lost', notice: sound.blocked })} lang={locale}>
      <div class="lost">
        <ConnectionLost context={context} />
      </div>
      <header class="top">
        {screen.logo && <img class="logo" src={screen.logo} alt="" />}
        <h1 class={lengthClass(branch.name, [18, 40])}>{branch.name}</h1>
        <FullscreenButton locale={locale} />
        <Clock now={now} timeZone={branch.timeZone} locale={locale} />
      </header>
      <main class={`stage stage-${layout}`}>
        {screen.layout === 'media' && <Playlist items={screen.playlist} tell={setMedia} />}
        <div class={`band-place ${large ? 'is-large' : ''}`} aria-live="polite">
          <CallBand
            current={current}
            latest={recentCalls[0] ?? null}
            size={large ? 'large' : layout === 'media' ? 'strip' : 'band'}
            locale={locale}
          />
        </div>
        {layout === 'grid' && (
          <CounterGrid
            counters={counters}
            calls={recentCalls}
            current={current?.call ?? null}
            now={now}
            locale={locale}
          />
        )}
      </main>
      <aside class="side">
        <RecentCalls calls={recentCalls} locale={locale} />
        <WaitingServices services={waiting} locale={locale} />
      </aside>
      {sound.blocked && <SoundNotice unlock={sound.unlock} locale={locale} />}
      {screen.runningText && <RunningText text={screen.runningText} locale={locale} key={screen.runningText} />}
      <DeviceName orders={screen.orders} context={context} />
    </div>
  );
}

/** Pictures that cannot be shown, or of which there are none, leave their place to the counters. */
function layoutNow({ layout, playlist }: DisplayScreen, media: PlaylistState): DisplayLayout {
  return layout === 'media' && (playlist.length === 0 || !media.playing) ? 'grid' : layout;
}

function classOf(
  { theme, accent, runningText }: DisplayScreen,
  { layout, lost, notice }: { layout: DisplayLayout; lost: boolean; notice: boolean },
): string {
  const names = ['display', `layout-${layout}`, `theme-${theme}`, `accent-${accent}`];
  if (lost) names.push('is-lost');
  if (notice) names.push('has-notice');
  if (runningText) names.push('has-text');
  return names.join(' ');
}
