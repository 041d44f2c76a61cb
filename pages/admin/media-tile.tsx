import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MediaOverview, MediaUse } from '../../shared/media.ts';
import type { MediaProps } from '../../shared/page-props.ts';
import { shortDay } from '../kit/dates.ts';
import type { ViewProps } from '../kit/page.ts';
import { mediaMessages } from './media-messages.ts';
import { inBranch } from './parts/addresses.ts';
import { Badge } from './parts/badges.tsx';
import { byteSize } from './parts/byte-size.ts';
import { Confirm } from './parts/confirm.tsx';

/** One file: how it looks, where it is shown, and out with it. */
export function MediaTile({ media, page }: { media: MediaOverview; page: ViewProps<MediaProps> }) {
  const { context } = page;
  const { locale } = context;
  const t = mediaMessages[locale];
  const { id, kind, name, size, createdAt, uses } = media;
  const [unplayable, setUnplayable] = useState(false);
  const failed = useCallback(() => setUnplayable(true), []);
  return (
    <li class="media-tile">
      {kind === 'video' ? (
        <VideoPreview address={media.address} name={name} failed={failed} />
      ) : (
        <img class="media-preview" src={media.address} alt="" loading="lazy" />
      )}
      <h3>{name}</h3>
      <p class="form-text">
        {t.kinds[kind]} · {byteSize(size, locale)} · {shortDay(createdAt.slice(0, 10), locale)}
      </p>
      {unplayable && (
        <p class="field-error" role="status">
          {t.unplayable}
        </p>
      )}
      <p class="media-uses">
        {uses.length === 0 && t.unused}
        {uses.map((use) => (
          <Badge key={`${use.at} ${useName(use, t)}`} tone="primary">
            {useName(use, t)}
          </Badge>
        ))}
      </p>
      {uses.length > 0 ? (
        <p class="form-text">{t.inUse}</p>
      ) : (
        <Confirm
          context={context}
          ask={t.remove}
          action={inBranch(`/admin/media/${id}/delete`, page)}
          act={t.removeNow}
        >
          {t.removeNote(name)}
        </Confirm>
      )}
    </li>
  );
}

const useName = (use: MediaUse, t: (typeof mediaMessages)['id']): string =>
  use.at === 'ticket' ? t.usedAt.ticket : t.usedAt[use.at](use.name);

interface VideoProps {
  address: string;
  name: string;
  failed: () => void;
}

function VideoPreview({ address, name, failed }: VideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  // It may have failed before the script was there to hear it.
  useEffect(() => {
    if (video.current?.error) failed();
  }, [failed]);
  return (
    <video
      ref={video}
      class="media-preview"
      src={address}
      aria-label={name}
      controls
      muted
      playsInline
      preload="metadata"
      onError={failed}
    />
  );
}
