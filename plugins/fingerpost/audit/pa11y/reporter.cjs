// A reporter for pa11y-ci. It says at once, as one line of JSON each, which page was begun, what was found on it, or why it failed:
// pa11y-ci's own report comes only when every page has ended, and does not say where a page sent the browser.
'use strict';

const {realpathSync} = require('fs');
const {createRequire} = require('module');

// The axe-core that pa11y brings for itself, which may be another than the one beside it.
const ci = createRequire(realpathSync(process.argv[1]));
const axe = createRequire(ci.resolve('pa11y'))('axe-core');
const tags = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, rule.tags]));

const say = event => new Promise(done => process.stdout.write(`${JSON.stringify(event)}\n`, done));

// Our own runner's one result is no issue, and a notice of HTML_CodeSniffer only says what people have to ask themselves on every page.
const isState = ({code, runner}) => code === 'state' && runner.endsWith('runner.cjs');
const isIssue = issue => !isState(issue) && !(issue.runner === 'htmlcs' && issue.type === 'notice');

function kept({runner, code, type, message, context, selector, runnerExtras}) {
	const {help, helpUrl, needsFurtherReview} = runnerExtras;
	return {runner, code, type, message, context, selector, help, helpUrl, review: needsFurtherReview, tags: tags[code]};
}

function done({pageUrl, issues}, {url}) {
	const state = JSON.parse(issues.find(isState).message);
	return say({event: 'done', url, landed: pageUrl, ...state, issues: issues.filter(isIssue).map(kept)});
}

module.exports = () => ({
	begin: url => say({event: 'begun', url}),
	results: done,
	error: (error, url) => say({event: 'failed', url, why: error.message})
});
