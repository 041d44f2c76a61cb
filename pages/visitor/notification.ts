/** Phones show notifications only through a worker; it does nothing else. */
const worker = async (): Promise<ServiceWorkerRegistration | null> => {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.register(new URL('./notification-worker.js', import.meta.url));
  return registration;
};

export async function allowNotifications(): Promise<void> {
  if (typeof Notification === 'undefined') return;
  try {
    if ((await Notification.requestPermission()) === 'granted') await worker();
  } catch {
    // Not from this address or not in this browser; page, sound and vibration remain.
    return;
  }
}

export async function showNotification(title: string, body: string): Promise<void> {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
  const options = {
    body,
    icon: '/icon.svg',
    tag: 'giliran',
    renotify: true,
    requireInteraction: true,
    data: location.href,
  };
  try {
    const registration = await worker();
    if (registration?.active) await registration.showNotification(title, options);
    else new Notification(title, options);
  } catch {
    return;
  }
}
