// Search and filters. Their state is kept in the address after `#`, so that a view can be shared as a link.
(function () {
  var form = document.querySelector('form'), output = document.querySelector('output');
  var cases = Array.prototype.slice.call(document.querySelectorAll('.case'));
  var texts = cases.map(function (item) { return item.textContent.toLowerCase(); });
  var names = ['register', 'kind', 'outcome', 'status'];
  function fromAddress() {
    var wanted = new URLSearchParams(location.hash.slice(1));
    if (/^#f\d+l\d+$/.test(location.hash)) { reveal(); return; }
    names.forEach(function (name) { form.elements[name].value = wanted.get(name) || ''; });
    form.elements.q.value = wanted.get('q') || '';
    show();
    if (names.some(function (name) { return wanted.get(name); })) {
      document.getElementById('cases').scrollIntoView();
    }
  }
  function show() {
    var q = form.elements.q.value.trim().toLowerCase(), shown = 0;
    cases.forEach(function (item, index) {
      var fits = names.every(function (name) {
        var value = form.elements[name].value;
        return !value || item.dataset[name] === value;
      }) && (!q || texts[index].indexOf(q) >= 0);
      item.hidden = !fits;
      if (fits) shown++;
    });
    document.querySelectorAll('.file').forEach(function (file) {
      file.hidden = !file.querySelector('.case:not([hidden])');
    });
    output.textContent = shown + ' ' + output.dataset.words;
  }
  function toAddress() {
    var wanted = new URLSearchParams();
    names.concat('q').forEach(function (name) {
      if (form.elements[name].value) wanted.set(name, form.elements[name].value);
    });
    history.replaceState(null, '', '#' + wanted.toString());
    show();
  }
  function reveal() {
    var line = document.getElementById(location.hash.slice(1));
    if (!line) return;
    line.closest('details').open = true;
    line.scrollIntoView({ block: 'center' });
  }
  form.hidden = false;
  form.addEventListener('input', toAddress);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(toAddress, 0); });
  window.addEventListener('hashchange', fromAddress);
  window.addEventListener('beforeprint', function () {
    cases.forEach(function (item) { if (!item.hidden) item.open = true; });
  });
  fromAddress();
})();
