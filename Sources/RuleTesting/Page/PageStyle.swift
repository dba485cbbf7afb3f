/// The page's style: calm, for screens light and dark, narrow and wide, and for paper.
enum PageStyle {
  static let css = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fdfdfb;--line:#d7d9d4;--tint:#f2f3ee;
    --link:#0b4f8a;--good:#1a6334;--bad:#a11212;--odd:#7a4b00;--ran:#e4f3e4;--never:#fbe3e1}
    @media(prefers-color-scheme:dark){:root{--ink:#e8e8e3;--soft:#a9b1ba;--paper:#16181b;--line:#3a3f45;--tint:#1f2226;
    --link:#8cc4ff;--good:#86d39a;--bad:#ff9c92;--odd:#f0c674;--ran:#1d3323;--never:#43211f}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1.5rem clamp(.75rem,3vw,2.5rem) 4rem;color:var(--ink);
    background:var(--paper);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.35rem;margin:2.5rem 0 .75rem}
    h3{font-size:1rem;font-weight:600;color:var(--soft);margin:1.75rem 0 .4rem;overflow-wrap:anywhere}
    h4{font-size:.95rem;margin:1rem 0 .3rem}a{color:var(--link)}p{margin:.4rem 0}
    code,pre{font:.86rem/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,monospace}code{overflow-wrap:anywhere}
    a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{
    outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
    .wide{overflow-x:auto}table{border-collapse:collapse;margin:.5rem 0}caption{text-align:start;color:var(--soft);padding:.25rem 0}
    th,td{text-align:start;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
    .matrix{font-size:.86rem}.matrix th[scope=col]{font-weight:600}.matrix a{display:block;text-decoration:none}.matrix caption{position:absolute;left:-99rem}
    .matrix a:hover{text-decoration:underline}.none{color:var(--soft)}
    form{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;margin:.75rem 0}
    label{display:grid;gap:.15rem;font-size:.86rem;color:var(--soft)}
    input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;
    padding:.35rem .55rem;max-width:100%}button{cursor:pointer}
    output{font-size:.9rem;color:var(--soft)}
    .case{border-bottom:1px solid var(--line)}.case>summary{padding:.4rem 0;cursor:pointer;display:flex;flex-wrap:wrap;gap:.15rem .7rem}
    .case>summary::before{content:"▸";color:var(--soft)}.case[open]>summary::before{content:"▾"}
    .title{flex:1 1 20rem}.outcome,.status{color:var(--soft);font-size:.9rem}
    [data-status=passed] .status{color:var(--good)}[data-status=failed] .status,[data-status=errored] .status{color:var(--bad);font-weight:600}
    .body{padding:.2rem 0 1rem 1.4rem;max-width:60rem}.body pre{overflow-x:auto;background:var(--tint);padding:.75rem;border-radius:.3rem}
    h4::first-letter{text-transform:uppercase}
    .cites,.duties{margin:.2rem 0;padding-inline-start:1.2rem}.cites{color:var(--soft);font-size:.92rem;list-style:"– "}
    .conflict{border-inline-start:3px solid var(--odd);padding-inline-start:.8rem}
    .wrong{border-inline-start:3px solid var(--bad);padding-inline-start:.8rem}.wrong dt{font-weight:600}.wrong dd{margin:0 0 .6rem}
    .again{font-size:.88rem;color:var(--soft)}
    .source summary{cursor:pointer;padding:.25rem 0;overflow-wrap:anywhere}.source pre{overflow-x:auto;margin:.3rem 0 1rem;background:var(--tint);padding:.5rem 0}
    .source pre>span{display:block;padding:0 .75rem;min-width:max-content;border-inline-start:4px solid transparent}
    .source i{display:inline-block;width:3.2rem;color:var(--soft);font-style:normal;user-select:none}
    .ran{background:var(--ran);border-color:var(--good)!important}.never{background:var(--never);border-color:var(--bad)!important;border-inline-start-style:double!important}
    .source span:target{outline:2px solid var(--link)}
    [hidden]{display:none!important}
    @media(max-width:40rem){.body{padding-inline-start:0}.title{flex-basis:100%}}
    @media print{:root{--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;--tint:#fff;--link:#000;--ran:#fff;--never:#eee}
    body{max-width:none;padding:0;font-size:10pt}form,.skip,.again,.rules{display:none}tr,li{break-inside:avoid}h2,h3,summary{break-after:avoid}
    .case>summary::before{content:""}a{text-decoration:none}.wide{overflow:visible}.matrix{font-size:8pt}}
    """
}
