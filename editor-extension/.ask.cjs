const { spawn } = require('child_process'); const { pathToFileURL } = require('url');
const rpc = require('vscode-jsonrpc/node');
const cmd=process.env.SERVER.split(' ');
const p = spawn(cmd[0], [...cmd.slice(1),'lsp'], { stdio:['pipe','pipe','inherit'] });
const c = rpc.createMessageConnection(new rpc.StreamMessageReader(p.stdout), new rpc.StreamMessageWriter(p.stdin));
c.onNotification((m,a)=>{ if(process.env.V||m.startsWith('policy/')) console.log('<<',m,JSON.stringify(a).slice(0,600)); });
c.onRequest('workspace/configuration', ()=>[{}]); c.onRequest('client/registerCapability', ()=>null); c.onRequest('window/workDoneProgress/create',()=>null);
c.listen();
(async()=>{
 const root=process.argv[2];
 const r=await c.sendRequest('initialize',{processId:process.pid,rootUri:null,locale:process.env.L??'en',capabilities:{workspace:{configuration:true},window:{workDoneProgress:true}},workspaceFolders:[{uri:pathToFileURL(root).href,name:'ws'}],initializationOptions:{commands:['policy.openDecisions']}});
 await c.sendNotification('initialized',{});
 console.log(JSON.stringify(r.capabilities.experimental), Object.keys(r.capabilities).join(' '));
 for (let i=3;i<process.argv.length;i+=2){ const params=JSON.parse(process.argv[i+1].replaceAll('ROOT',pathToFileURL(root).href)); try { const t=Date.now(); const a=await c.sendRequest(process.argv[i],params); console.log(process.argv[i], Date.now()-t,'ms', JSON.stringify(a).slice(0,1500)); } catch(e){ console.log('ERR',process.argv[i],e.message, e.code); } }
 setTimeout(()=>{p.kill();process.exit()},Number(process.env.W??300));
})();
