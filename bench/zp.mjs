process.chdir('/work/main');
const { startBench } = await import('/work/main/bench/bench.mjs');
const { listFeed, historyFeed } = await import('/work/main/bench/feeds.mjs');
const { openList } = await import('/work/main/bench/cases/list.mjs');
const bench = await startBench({ runs: 3, isQuick: false });
const [ours] = bench.contenders('list', 'ours');
const kind = process.argv[2], n = +process.argv[3];
const src = bench.put('/feeds/zp.json', kind === 'list' ? listFeed(n) : historyFeed(n));
const markup = kind==='list' ? ours.list.body('/feeds/zp.json') : ours.history.body('/feeds/zp.json');
const isPainted = String(kind==='list' ? (ours.list.isPainted ?? ours.list.isDrawn) : ours.history.isPainted);
const best=[];
const quiet=process.env.Q; for (let i=0;i<(quiet?8:4);i++){
const opened = await bench.open(`${bench.scriptsOf(ours)}${(kind==='list'?ours.list:ours.history).head}<body>`);
const { page, cdp } = opened;
await page.waitForFunction(() => customElements.get('component-list') || customElements.get('incident-history'));
await page.waitForTimeout(300);
const prof = !quiet && i===3; const tr = !quiet && i===2; const events=[]; const b2 = tr && await page.context().browser().newBrowserCDPSession(); if (tr) { b2.on('Tracing.dataCollected', ({value}) => events.push(...value)); await b2.send('Tracing.start', { transferMode:'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline','disabled-by-default-devtools.timeline','v8','blink','disabled-by-default-v8.gc','loading'] } }); }
if (prof) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start'); }
const painted = await page.evaluate(([markup, isPainted]) => { window.t0=performance.now(); document.body.innerHTML = markup; return window.bench.frameWith(new Function(`return (${isPainted})()`)); }, [markup, isPainted]);
const end = await page.evaluate((url)=>[window.bench.responseEnd(url), performance.getEntriesByName(url,'resource').at(-1).responseStart, window.t0], bench.server.url+'/feeds/zp.json');
console.log('painted after last byte', (painted-end[0]).toFixed(0), 'start->responseStart', (end[1]-end[2]).toFixed(0), 'download', (end[0]-end[1]).toFixed(0));
if (tr) { const done=new Promise(r=>b2.once('Tracing.tracingComplete',r)); await b2.send('Tracing.end'); await done; const main=events.filter(e=>e.ph==='X'&&e.name==='EvaluateScript'||e.name==='FunctionCall'&&e.ph==='X'); const tids={}; for(const e of main) tids[e.pid+':'+e.tid]=(tids[e.pid+':'+e.tid]??0)+e.dur; const t=Object.entries(tids).sort((a,b)=>b[1]-a[1])[0][0]; const ev=events.filter(e=>e.ph==='X'&&e.pid+':'+e.tid===t&&e.dur>500).sort((a,b)=>a.ts-b.ts); const z=ev[0].ts; for(const e of ev) console.log(((e.ts-z)/1000).toFixed(1).padStart(8),(e.dur/1000).toFixed(1).padStart(7),e.name); }
if (prof) { const { profile } = await cdp.send('Profiler.stop'); const by={}; const m=new Map(profile.nodes.map(x=>[x.id,x])); profile.samples.forEach((s,i)=>{const c=m.get(s).callFrame; const k=c.functionName+' '+c.url.split('/').pop()+':'+c.lineNumber+':'+c.columnNumber; by[k]=(by[k]??0)+profile.timeDeltas[i]}); for(const[k,v]of Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,25))console.log((v/1000).toFixed(1).padStart(7),k); }
await opened.close();
}
await bench.close();
