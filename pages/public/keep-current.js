// For screens that nobody attends. A browser that cannot run the page's own script, because it is too old for it or could not
// fetch it, shows the page as the server made it; this asks for a new one now and then. Written for browsers of 2012.
(function () {
  var every = 15000;

  function later() {
    setTimeout(look, every);
  }

  function look() {
    if (document.documentElement.hasAttribute('data-started')) return;
    var request = new XMLHttpRequest();
    // First a look whether the server is there: a browser's own error page would stay for ever.
    request.open('GET', '/healthz?' + new Date().getTime(), true);
    request.onload = function () {
      if (request.status === 200) location.reload();
      else later();
    };
    request.onerror = later;
    request.send();
  }

  window.addEventListener('load', later);
})();
