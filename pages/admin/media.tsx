import { storageLimit } from '../../shared/media.ts';
import type { MediaProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { mediaMessages } from './media-messages.ts';
import { MediaTile } from './media-tile.tsx';
import { MediaUploadForm } from './media-upload-form.tsx';
import { byteSize } from './parts/byte-size.ts';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';

function MediaView(props: ViewProps<MediaProps>) {
  const { context, media, error, done } = props;
  const { locale } = context;
  const t = mediaMessages[locale];
  const used = media.reduce((sum, { size }) => sum + size, 0);
  return (
    <Layout context={context} scope={props} done={done}>
      <PageHead title={t.title} lead={t.lead} />
      <FormAlert form={{ context, error, values: {} }} />
      <MediaUploadForm {...props} />
      <section class="card">
        <h2>{t.list}</h2>
        <p class="form-text">{t.room(byteSize(used, locale), byteSize(storageLimit, locale))}</p>
        {media.length === 0 ? (
          <p class="empty">{t.empty}</p>
        ) : (
          <ul class="media-tiles">
            {media.map((one) => (
              <MediaTile key={one.id} media={one} page={props} />
            ))}
          </ul>
        )}
      </section>
    </Layout>
  );
}

export const media: Page<MediaProps> = {
  title: (_, locale) => pageTitle(mediaMessages[locale].title, locale),
  View: MediaView,
};
