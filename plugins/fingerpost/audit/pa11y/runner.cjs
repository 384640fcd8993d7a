// A runner for pa11y beside axe and htmlcs, which looks for no fault: it says what state the page was in when they looked.
'use strict';

const run = () => {
	const shown = 'img, svg, picture, video, audio, canvas, iframe, object, embed, input, button, select, textarea, [aria-label], [role=img]';
	const {body, title} = window.document;
	const collapsed = text => (text || '').replace(/\s+/g, ' ').trim();
	const said = {
		facts: {
			title: collapsed(title),
			heading: collapsed(window.document.querySelector('h1')?.textContent),
			speaks: Boolean(body && (body.innerText.trim() || body.querySelector(shown))),
			refresh: window.document.querySelector('meta[http-equiv=refresh i]')?.content || ''
		},
		requests: window.performance.getEntriesByType('resource').map(({name}) => name)
	};
	return [{code: 'state', type: 'notice', message: JSON.stringify(said), element: null}];
};

const loaded = () => new Promise(done => {
	if (document.readyState === 'complete') {
		done();
	} else {
		window.addEventListener('load', done, {once: true});
	}
});

// pa11y goes on when little is under way, though styles may still be missing. It puts the text of each runner into the page and waits
// for what that gives, one after the other: so those that come after this one begin when everything has come.
const text = run.toString();
run.toString = () => `${text}; (${loaded})().then(() => true)`;

module.exports = {run, scripts: [], supports: '*'};
