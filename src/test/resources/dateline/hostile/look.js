// What a page holds that none of the archive's pages may hold. Gives a list of words.
() => {
  const XHTML = 'http://www.w3.org/1999/xhtml';
  const ELEMENTS = new Set(('iframe frame frameset object embed applet style template base svg math audio video source track '
    + 'portal fencedframe textarea select-not-ours dialog marquee noscript xmp plaintext').split(' '));
  const ADDRESSES = new Set('href src action formaction data poster cite background ping srcset xlink:href'.split(' '));
  const bad = [];
  for (const e of document.querySelectorAll('*')) {
    const name = e.localName;
    if (e.namespaceURI !== XHTML || ELEMENTS.has(name)) bad.push('element ' + name);
    if (name === 'script') {
      if (e.type !== 'application/ld+json') bad.push('script ' + e.type);
      else try { JSON.parse(e.textContent); } catch (broken) { bad.push('json ' + broken); }
    }
    if (name === 'meta' && e.httpEquiv) bad.push('meta ' + e.httpEquiv);
    if (name === 'link' && !['stylesheet', 'icon', 'alternate', 'canonical', 'search'].includes(e.rel)) bad.push('link ' + e.rel);
    if (name === 'form' && e.getAttribute('action') !== '/search') bad.push('form ' + e.action);
    for (const a of e.attributes) {
      if (a.name.startsWith('on') || ['style', 'srcdoc', 'formaction', 'ping', 'background', 'autofocus', 'srcset',
          'contenteditable', 'draggable', 'popover', 'target', 'name-of-window'].includes(a.name)) bad.push('attribute ' + a.name);
      if (ADDRESSES.has(a.name)) {
        let to;
        try { to = new URL(a.value, location.href); } catch (broken) { bad.push('address ' + a.value); continue; }
        if (!['http:', 'https:', 'mailto:'].includes(to.protocol)) bad.push(a.name + ' ' + to.protocol);
        if (a.name !== 'href' && to.host !== location.host) bad.push(a.name + ' ' + to.host);
        if (a.name === 'href' && name === 'link' && to.host !== location.host) bad.push('link ' + to.host);
      }
    }
  }
  const ids = [...document.querySelectorAll('main, #main')].length;
  if (ids !== 1) bad.push(ids + ' mains');
  return bad;
}
