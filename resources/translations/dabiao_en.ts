<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutPanel</name>
    <message>
        <source>关于达标助手</source>
        <translation>About Dabiao</translation>
    </message>
    <message>
        <source>组件</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>随程序</source>
        <translation>bundled</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>程序用到的组件和许可</source>
        <translation>Components used and their licences</translation>
    </message>
    <message>
        <source>许可全文</source>
        <translation>Full licence text</translation>
    </message>
    <message>
        <source>在上面选一个组件，这里是它的许可全文。</source>
        <translation>Select a component above to read its licence here.</translation>
    </message>
    <message>
        <source>评价标准：{title}，包 {version}</source>
        <translation>Standard: {title}, pack {version}</translation>
    </message>
    <message>
        <source>从源码运行</source>
        <translation>run from source</translation>
    </message>
    <message>
        <source>版本：{version}，Apache-2.0 许可</source>
        <translation>Version: {version}, Apache-2.0 licence</translation>
    </message>
    <message>
        <source>运行在 {system}，Python {python}，Qt {qt}</source>
        <translation>Running on {system}, Python {python}, Qt {qt}</translation>
    </message>
    <message>
        <source>不联网：数据只在本机的文件夹里，出去的只有人导出的文件。</source>
        <translation>No network: the data stays in a folder on this computer; only files a person exports leave it.</translation>
    </message>
    <message>
        <source>{name} 按 {licence} 许可使用；许可全文没有随本机安装。</source>
        <translation>{name} is used under the licence {licence}; its full text is not installed on this computer.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>重设口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>换恢复码</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Close account</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>改台账、导入、填自评、加佐证、出报表</source>
        <translation>Edits ledgers, imports, fills in the self-assessment, adds evidence, makes reports</translation>
    </message>
    <message>
        <source>经办人能做的，加上定稿上报、设不适用、写理由放过检查、换年度</source>
        <translation>As a clerk, and finalises and submits, sets not applicable, accepts checks with a reason, changes the year</translation>
    </message>
    <message>
        <source>县级收件和复核，出报表；不改台账和自评</source>
        <translation>Receives and reviews for the county, makes reports; edits no ledgers or self-assessments</translation>
    </message>
    <message>
        <source>都能做；账号、设置、密钥、标准只有管理员能动</source>
        <translation>May do everything; accounts, settings, keys and standards are for administrators alone</translation>
    </message>
    <message>
        <source>账号内容</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>新的</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>AddedUp</name>
    <message>
        <source>等级</source>
        <translation>Levels</translation>
    </message>
    <message>
        <source>政策目标</source>
        <translation>Policy targets</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>通过 / 自评</source>
        <translation>Passed / self</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>家数</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>汇总</source>
        <translation>Rollup</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>答复县里</source>
        <translation>Answer the county</translation>
    </message>
    <message>
        <source>答复的话</source>
        <translation>Words of the answer</translation>
    </message>
    <message>
        <source>怎么改的、改到什么程度；有异议写明理由</source>
        <translation>What was done and how far; if you object, say why</translation>
    </message>
    <message>
        <source>有异议要写明理由，写了才算答复。</source>
        <translation>An objection needs a reason; without one it is no answer.</translation>
    </message>
    <message>
        <source>去附佐证</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>已整改</source>
        <translation>Rectified</translation>
    </message>
    <message>
        <source>正在整改</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>能说明的佐证（条款已附的里面勾）</source>
        <translation>Evidence that shows it (tick among the files of the clause)</translation>
    </message>
    <message>
        <source>这一条还没有附佐证。</source>
        <translation>No evidence attached to this clause yet.</translation>
    </message>
    <message>
        <source>还没有附过佐证。</source>
        <translation>No evidence attached yet.</translation>
    </message>
    <message>
        <source>有 {n} 份勾过的佐证已从条款上移除，不随答复走。</source>
        <translation>Ticked files since removed from the clause: {n}; they do not go with the answer.</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>纸上的校验码</source>
        <translation>Check code on paper</translation>
    </message>
    <message>
        <source>打前 8 位就行；有扫码枪，点一下输入框，扫每页左下角的二维码。</source>
        <translation>The first 8 characters are enough. With a scanner, click the field and scan the QR code at the bottom left of any page.</translation>
    </message>
    <message>
        <source>例如 7K2M-Q9XA</source>
        <translation>e.g. 7K2M-Q9XA</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>也可以把扫描件、照片拖到这里（JPG、PNG、BMP、TIF，200 dpi 以上）</source>
        <translation>Or drop a scan or photo here (JPG, PNG, BMP, TIF, 200 dpi or more)</translation>
    </message>
    <message>
        <source>这台电脑上没有识别图片的部件，请打校验码，或用扫码枪。</source>
        <translation>This computer cannot read pictures; type the check code or use a scanner.</translation>
    </message>
    <message>
        <source>选图片</source>
        <translation>Choose picture</translation>
    </message>
</context>
<context>
    <name>AssumeDialog</name>
    <message>
        <source>再假设一项</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>只是试算：台账和自评都不会变。</source>
        <translation>A trial only: ledgers and self-assessment stay as they are.</translation>
    </message>
    <message>
        <source>什么变了</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>哪一个</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>加入假设</source>
        <translation>Add to what-if</translation>
    </message>
    <message>
        <source>招来人员</source>
        <translation>People are hired</translation>
    </message>
    <message>
        <source>有人离开</source>
        <translation>Somebody leaves</translation>
    </message>
    <message>
        <source>添置设备</source>
        <translation>Equipment is bought</translation>
    </message>
    <message>
        <source>修好停用的设备</source>
        <translation>A device is repaired</translation>
    </message>
    <message>
        <source>设备停用</source>
        <translation>A device is taken out of use</translation>
    </message>
    <message>
        <source>设立科室、房间，开展服务、检验、技术</source>
        <translation>Set up a department or room; offer a service, test, technique</translation>
    </message>
    <message>
        <source>数字变了（人口、床位、人次……）</source>
        <translation>A figure changes (population, beds, visits…)</translation>
    </message>
    <message>
        <source>基本事实变了</source>
        <translation>A basic fact changes</translation>
    </message>
    <message>
        <source>自评的一款做到了</source>
        <translation>A criterion is met</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>变成</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>增加写 200，减少写 -200。</source>
        <translation>Write 200 for more, -200 for less.</translation>
    </message>
    <message>
        <source>写日期，如 2025-06-30。</source>
        <translation>Write a date, such as 2025-06-30.</translation>
    </message>
    <message>
        <source>写整数。</source>
        <translation>Write a whole number.</translation>
    </message>
    <message>
        <source>现在：{have} {unit}</source>
        <translation>Now: {have} {unit}</translation>
    </message>
    <message>
        <source>没有这一项，从列表里选一个</source>
        <translation>No such entry; choose one from the list</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>日期，如 2025-06</source>
        <translation>Date, such as 2025-06</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>操作人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>核对是否完整</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>再看更早的</source>
        <translation>Show earlier</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>没有署名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>所有操作</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>正在核对操作记录</source>
        <translation>Verifying the log</translation>
    </message>
    <message>
        <source>正在写表格</source>
        <translation>Writing the workbook</translation>
    </message>
    <message>
        <source>显示 {shown} 条，共 {total} 条。最新一条的校验值（链首）：{head}</source>
        <translation>Shown: {shown} of {total}. Check value of the newest entry (chain head): {head}</translation>
    </message>
    <message>
        <source>从第 {n} 条起对不上，记录被改过。</source>
        <translation>From entry {n} on the chain does not hold: the log was changed. </translation>
    </message>
    <message>
        <source>用备份里的工作区对照，查明是谁改的。</source>
        <translation>Compare with the workspace in a backup to find out who changed it.</translation>
    </message>
    <message>
        <source>{year} 年度第 {n} 次定稿时的记录不在了。</source>
        <translation>The entries at the finalising of {year}, submission {n}, are gone. </translation>
    </message>
    <message>
        <source>末尾被删过，或整个重写过。</source>
        <translation>The end was cut off, or the whole log was rewritten.</translation>
    </message>
    <message>
        <source>完整：{n} 条首尾相接，定稿时留下的链首都在。</source>
        <translation>Complete: entries linked without a gap: {n}; every chain head kept when finalising is there.</translation>
    </message>
    <message>
        <source>已写好。</source>
        <translation>Written. </translation>
    </message>
    <message>
        <source>{name}-操作记录.xlsx</source>
        <translation>{name}-log.xlsx</translation>
    </message>
    <message>
        <source>存成哪个文件</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>细节</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>试着恢复</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>{moment} · {ago} · {folder}</source>
        <translation>{moment} · {ago} · {folder}</translation>
    </message>
    <message>
        <source>本机另有自动副本 {n} 份，最新 {moment}；电脑坏了它们也会丢</source>
        <translation>Automatic copies on this computer: {n}, newest {moment}; lost if the computer fails</translation>
    </message>
    <message>
        <source>备份到哪里（U 盘）</source>
        <translation>Where to back up (USB drive)</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>正在试着恢复</source>
        <translation>Trying a restore</translation>
    </message>
    <message>
        <source>试哪一份备份</source>
        <translation>Backup to try</translation>
    </message>
    <message>
        <source>备份 {ending}</source>
        <translation>Backup {ending}</translation>
    </message>
    <message>
        <source>已备份 {files} 个文件，{size}，读回核对一致。</source>
        <translation>Backed up: files {files}, {size}, read back and compared. </translation>
    </message>
    <message>
        <source>有 {n} 份佐证找不到或已损坏，备份里也没有完好的。</source>
        <translation>Evidence missing or damaged, and so not intact in the backup: {n}.</translation>
    </message>
    <message>
        <source>人员 {people} 人，设备 {devices} 台（件），操作记录 {n} 条。</source>
        <translation>Staff {people}, devices {devices}, log entries {n}.</translation>
    </message>
    <message>
        <source>这份备份能恢复。</source>
        <translation>This backup can be restored. </translation>
    </message>
    <message>
        <source>缺 {n} 份佐证。</source>
        <translation>Evidence missing: {n}. </translation>
    </message>
    <message>
        <source>能打开，但操作记录被改过。</source>
        <translation>It opens, but its log was changed. </translation>
    </message>
    <message>
        <source>换一个文件夹</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>这台电脑坏了就找不回来。插上 U 盘，备份一次</source>
        <translation>If this computer fails, all is lost. Plug in a USB drive and back up</translation>
    </message>
    <message>
        <source>已回读校验，之后没有改动</source>
        <translation>Read back and compared; no changes since</translation>
    </message>
    <message>
        <source>已回读校验，之后有 {n} 处改动</source>
        <translation>Read back and compared; changes since: {n}</translation>
    </message>
    <message>
        <source>{told}，该备份了</source>
        <translation>{told}; time to back up</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{n} 天前</source>
        <translation>days ago: {n}</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日 {time}</source>
        <translation>{day}/{month} {time}</translation>
    </message>
    <message>
        <source>用密钥口令封存</source>
        <translation>Seal with the key passphrase</translation>
    </message>
    <message>
        <source>密钥文件不在，没有口令可以封存。</source>
        <translation>The key file is missing, so there is no passphrase to seal with.</translation>
    </message>
    <message>
        <source>只有密钥口令打得开，恢复时要输。口令忘了，这份备份谁也恢复不了。</source>
        <translation>Only the key passphrase opens it, and it is asked when restoring. If the passphrase is forgotten, nobody can restore this backup.</translation>
    </message>
    <message>
        <source>不封存，谁拿到都打得开：里面有人员的身份证号、电话，全部台账、自评、佐证和记录。</source>
        <translation>Unsealed, anyone who has it can open it: it holds identity numbers and phone numbers of people, and all ledgers, answers, evidence and records.</translation>
    </message>
    <message>
        <source>已用密钥口令封存。</source>
        <translation>Sealed with the key passphrase.</translation>
    </message>
    <message>
        <source>没有封存，收好。</source>
        <translation>Not sealed; keep it safe.</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>账号没有启用</source>
        <translation>Accounts are not in use</translation>
    </message>
    <message>
        <source>只有一个人用这台电脑，不需要账号：打开就能用，记录里写新建时填的填报人。</source>
        <translation>One person alone needs no accounts: the program just opens, and the log names the reporter entered at the start.</translation>
    </message>
    <message>
        <source>几个人轮着用，可以启用：各人用自己的口令登录，操作记录写各人的名字；经办人填，负责人定稿上报，管理员管账号、密钥和标准。走开时按 Ctrl+L 锁屏。</source>
        <translation>Where several people take turns, begin here: each signs in with a passphrase and the log names each; the clerk fills in, the head finalises and submits, the administrator looks after accounts, keys and standards. Ctrl+L locks the screen.</translation>
    </message>
    <message>
        <source>账号管的是屏幕，不是硬盘。</source>
        <translation>Accounts guard the screen, not the disk. </translation>
    </message>
    <message>
        <source>拿走整个文件夹的人，账号拦不住他；电脑要锁好。账号口令和签名上报用的密钥口令是两回事，互相不能代替。</source>
        <translation>Accounts do not stop someone who takes the whole folder; keep the computer locked. An account&apos;s passphrase and the passphrase of the signing key are two things; neither replaces the other.</translation>
    </message>
    <message>
        <source>管理员姓名</source>
        <translation>Administrator&apos;s name</translation>
    </message>
    <message>
        <source>第一个账号是管理员，什么都能做</source>
        <translation>The first account is an administrator and may do everything</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>启用账号</source>
        <translation>Begin accounts</translation>
    </message>
    <message>
        <source>先写姓名</source>
        <translation>Enter a name first</translation>
    </message>
    <message>
        <source>账号现在关着，以前的账号都在。</source>
        <translation>Accounts are switched off; the earlier ones are all still there.</translation>
    </message>
    <message>
        <source>写一位管理员的姓名和他的口令，就重新启用；写别的姓名，另立一位管理员。</source>
        <translation>Enter the name and passphrase of an administrator to switch them on again; another name makes a further administrator.</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>推导</source>
        <translation>Derivation</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{title}：{n} 行</source>
        <translation>{title}: {n} rows</translation>
    </message>
    <message>
        <source>在台账里看</source>
        <translation>See in the ledger</translation>
    </message>
    <message>
        <source>没写名称</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>正在存入佐证</source>
        <translation>Adding evidence</translation>
    </message>
    <message>
        <source>已移除“{name}”，文件仍留在本机。</source>
        <translation>“{name}” removed; the file stays on this computer.</translation>
    </message>
    <message>
        <source>“{name}”打不开：文件不在了，或本机没有能打开它的程序。</source>
        <translation>“{name}” cannot be opened: the file is gone, or no program here opens it.</translation>
    </message>
</context>
<context>
    <name>BulkStrip</name>
    <message>
        <source>要改的项目</source>
        <translation>Field to change</translation>
    </message>
    <message>
        <source>看看会改什么</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>都改成</source>
        <translation>Set all to</translation>
    </message>
    <message>
        <source>批量修改 {count} 行</source>
        <translation>Change rows: {count}</translation>
    </message>
    <message>
        <source>空着就是清空</source>
        <translation>Empty clears</translation>
    </message>
    <message>
        <source>{field} 改成</source>
        <translation>Set {field} to</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>第 {number} 号通知</source>
        <translation>Notice {number}</translation>
    </message>
    <message>
        <source>{number}，第 {revision} 次下发</source>
        <translation>{number}, issue {revision}</translation>
    </message>
    <message>
        <source>截止 {day}，还有 {n} 天</source>
        <translation>Due {day}, days left: {n}</translation>
    </message>
    <message>
        <source>截止 {day}，就是今天</source>
        <translation>Due {day}, today</translation>
    </message>
    <message>
        <source>截止 {day}，已过 {n} 天</source>
        <translation>Due {day}, days overdue: {n}</translation>
    </message>
    <message>
        <source>没有指定本单位用哪个标准。</source>
        <translation>No standard is named for this institution.</translation>
    </message>
    <message>
        <source>指定用 {name}，现在用的就是它。</source>
        <translation>Standard named: {name}. It is the one in use.</translation>
    </message>
    <message>
        <source>指定用 {name}，现在用的不是它。</source>
        <translation>Standard named: {name}. It is not the one in use.</translation>
    </message>
</context>
<context>
    <name>CampaignDesk</name>
    <message>
        <source>下发通知</source>
        <translation>Issue a notice</translation>
    </message>
    <message>
        <source>{number}已写出：{path}</source>
        <translation>{number} written: {path}</translation>
    </message>
</context>
<context>
    <name>CampaignForm</name>
    <message>
        <source>更正第 {number} 号，不另起新号</source>
        <translation>Correct notice {number}, without a new number</translation>
    </message>
    <message>
        <source>正在读标准…</source>
        <translation>Reading the standards…</translation>
    </message>
    <message>
        <source>{year} 年服务能力评价</source>
        <translation>Capability evaluation {year}</translation>
    </message>
    <message>
        <source>本县还没有可下发的标准。</source>
        <translation>The county has no standard to issue yet.</translation>
    </message>
    <message>
        <source>已写出。</source>
        <translation>Written. </translation>
    </message>
    <message>
        <source>本县各机构都用这一份。写出后拷给它们，各自在首页导入。</source>
        <translation>One file for all institutions of the county. Copy it to them; each imports it on its home page.</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>给各机构的话</source>
        <translation>Message to the institutions</translation>
    </message>
    <message>
        <source>下发的标准和政策</source>
        <translation>Standards and policies to issue</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>本县密钥的口令</source>
        <translation>Passphrase of the county&apos;s key</translation>
    </message>
    <message>
        <source>再写一份</source>
        <translation>Write another copy</translation>
    </message>
    <message>
        <source>把最新的下发包原样再写一份，不用口令</source>
        <translation>Writes the newest campaign package again as it is; no passphrase needed</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>签名下发</source>
        <translation>Sign and issue</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>先写标题。</source>
        <translation>Enter a title first.</translation>
    </message>
    <message>
        <source>开始日期写成 2025-06-01 这样。</source>
        <translation>Write the first day like 2025-06-01.</translation>
    </message>
    <message>
        <source>截止日期写成 2025-09-30 这样。</source>
        <translation>Write the due day like 2025-09-30.</translation>
    </message>
    <message>
        <source>年度写四位数字。</source>
        <translation>Write the year with four digits.</translation>
    </message>
    <message>
        <source>先输入本县密钥的口令。</source>
        <translation>Enter the passphrase of the county&apos;s key first.</translation>
    </message>
</context>
<context>
    <name>CampaignNotice</name>
    <message>
        <source>下发通知</source>
        <translation>Notices issued</translation>
    </message>
    <message>
        <source>下发…</source>
        <translation>Issue…</translation>
    </message>
    <message>
        <source>还没有下发过。标准、起止日期写进一个文件，签名后发给各机构。</source>
        <translation>None issued yet. Standards and dates go into one signed file for the institutions.</translation>
    </message>
    <message>
        <source>{number}：{title}</source>
        <translation>{number}: {title}</translation>
    </message>
</context>
<context>
    <name>CampaignPanel</name>
    <message>
        <source>县里下发的通知</source>
        <translation>Notice from the county</translation>
    </message>
    <message>
        <source>还没有县级下发的期限。</source>
        <translation>The county has issued no deadline yet.</translation>
    </message>
    <message>
        <source>导入下发包</source>
        <translation>Import campaign package</translation>
    </message>
    <message>
        <source>{county} · {number} · {year} 年度</source>
        <translation>{county} · {number} · {year}</translation>
    </message>
    <message>
        <source>这份通知早已收过，没有变化。</source>
        <translation>This notice was received before; nothing has changed.</translation>
    </message>
    <message>
        <source>已收下，新存入 {packs}。</source>
        <translation>Received; newly stored: {packs}.</translation>
    </message>
    <message>
        <source>已收下。</source>
        <translation>Received.</translation>
    </message>
    <message>
        <source>登记上报给哪个县</source>
        <translation>Enrol the county you submit to</translation>
    </message>
    <message>
        <source>换到指定的版本…</source>
        <translation>Change to the version named…</translation>
    </message>
</context>
<context>
    <name>CarriedLine</name>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>改为达到</source>
        <translation>Change to met</translation>
    </message>
    <message>
        <source>改为未达</source>
        <translation>Change to not met</translation>
    </message>
    <message>
        <source>条文：{words}</source>
        <translation>Wording: {words}</translation>
    </message>
    <message>
        <source>{label}：{old} → {new}</source>
        <translation>{label}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>CarriedStrip</name>
    <message>
        <source>沿用上次，待确认：{what}。</source>
        <translation>Carried over, to be confirmed: {what}. </translation>
    </message>
    <message>
        <source>条文已改，{n} 款的上次答案不能沿用。</source>
        <translation>Reworded; last time&apos;s answers no longer hold for criteria: {n}. </translation>
    </message>
    <message>
        <source>不沿用</source>
        <translation>Do not carry over</translation>
    </message>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>{n} 款答案</source>
        <translation>answers ({n})</translation>
    </message>
    <message>
        <source>{n} 份佐证</source>
        <translation>evidence ({n})</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>不适用的理由：{text}。</source>
        <translation>Reason for not applicable: {text}. </translation>
    </message>
    <message>
        <source>理由：{text}。</source>
        <translation>Reason: {text}. </translation>
    </message>
    <message>
        <source>备注：{text}。</source>
        <translation>Note: {text}. </translation>
    </message>
    <message>
        <source>按文字相近对上原来的 {code}，先看是不是同一条。</source>
        <translation>Matched to the earlier {code} by similar wording; check first that it is the same clause. </translation>
    </message>
    <message>
        <source>来自原来的 {code}。</source>
        <translation>From the earlier {code}. </translation>
    </message>
    <message>
        <source>另有 {n} 款条文已改，不能沿用。</source>
        <translation>Criteria reworded, whose answers no longer hold: {n}. </translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>这些格子</source>
        <translation>These cells</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>连同列名复制</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>和上一行相同</source>
        <translation>Same as above</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>批量修改…</source>
        <translation>Bulk edit…</translation>
    </message>
    <message>
        <source>{end}…</source>
        <translation>{end}…</translation>
    </message>
    <message>
        <source>升序</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>降序</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>筛选这一列…</source>
        <translation>Filter this column…</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ChaptersPanel</name>
    <message>
        <source>章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>已定 / 适用</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>高于计算</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>低于计算</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>各章进度</source>
        <translation>Progress by chapter</translation>
    </message>
    <message>
        <source>{total} 条，其中不适用 {away} 条</source>
        <translation>Clauses: {total}, of which not applicable: {away}</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>CheckHead</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>被查科室</source>
        <translation>Department checked</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>People taking part</translation>
    </message>
    <message>
        <source>日期写成 2025-06-10 这样，不能晚于今天</source>
        <translation>Write the date as 2025-06-10, not later than today</translation>
    </message>
</context>
<context>
    <name>CheckStage</name>
    <message>
        <source>确认导入 {count} 行</source>
        <translation>Import rows: {count}</translation>
    </message>
    <message>
        <source>确认导入 {count} 项</source>
        <translation>Import figures: {count}</translation>
    </message>
    <message>
        <source>新增 {count}</source>
        <translation>New {count}</translation>
    </message>
    <message>
        <source>有变化 {count}</source>
        <translation>Changed {count}</translation>
    </message>
    <message>
        <source>没有变化 {count}</source>
        <translation>Unchanged {count}</translation>
    </message>
    <message>
        <source>要改好 {count}</source>
        <translation>To correct {count}</translation>
    </message>
    <message>
        <source>要留意 {count}</source>
        <translation>To note {count}</translation>
    </message>
    <message>
        <source>文件里没有的 {count}</source>
        <translation>Not in the file {count}</translation>
    </message>
    <message>
        <source>没有当作数据的行</source>
        <translation>Rows not taken as data</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>有错</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>表里没有了</source>
        <translation>Not in the file</translation>
    </message>
    <message>
        <source>没变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>要留意</source>
        <translation>To note</translation>
    </message>
    <message>
        <source>先写原因，再勾要停用的</source>
        <translation>Give a reason first, then tick rows</translation>
    </message>
    <message>
        <source>日期写成 2025-06-30 这样</source>
        <translation>Write the date like 2025-06-30</translation>
    </message>
    <message>
        <source>如 调出、退休、已报废</source>
        <translation>such as transferred, retired, scrapped</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>写好后勾要停用的行；不勾的不动</source>
        <translation>Then tick the rows to take out; the others stay as they are</translation>
    </message>
    <message>
        <source>空格也清空台账</source>
        <translation>Empty cells clear too</translation>
    </message>
    <message>
        <source>平时文件里空着的格不动台账里已填的内容；按下后会清空</source>
        <translation>Normally cells empty in the file leave the ledger as it is; pressed, they clear it</translation>
    </message>
    <message>
        <source>停用 {count}</source>
        <translation>Take out {count}</translation>
    </message>
    <message>
        <source>不导入 {count}</source>
        <translation>Not imported {count}</translation>
    </message>
    <message>
        <source>存为未完成</source>
        <translation>Save for later</translation>
    </message>
    <message>
        <source>有错的行在这里改好就会读进来；没改好的原样留着。这张表还没有写入台账。</source>
        <translation>Rows with faults are read as soon as they are mended here; the others are kept as they are. Nothing of this sheet has been written yet.</translation>
    </message>
    <message>
        <source>身份证号和手机号只留在本机，不会进入上报文件。这张表还没有写入台账。</source>
        <translation>Identity and mobile numbers stay on this computer and never enter a submission. Nothing of this sheet has been written yet.</translation>
    </message>
    <message>
        <source>这张表还没有写入台账。</source>
        <translation>Nothing of this sheet has been written yet.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>{introduction}&#x3000;依据：{source}</source>
        <translation>{introduction}&#x3000;Basis: {source}</translation>
    </message>
    <message>
        <source>来源：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>加一项</source>
        <translation>Add an item</translation>
    </message>
    <message>
        <source>在“{section}”里加一项</source>
        <translation>Add an item to “{section}”</translation>
    </message>
    <message>
        <source>本院自己要查的，回车加上；以后的同一张表也有</source>
        <translation>An item of your own; Enter adds it, to later sheets too</translation>
    </message>
    <message>
        <source>本院自己的项目</source>
        <translation>The institution’s own item</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Conforms</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Does not</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>先不填</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>上一项、下一项</source>
        <translation>Previous, next item</translation>
    </message>
    <message>
        <source>写问题</source>
        <translation>Write the problem</translation>
    </message>
    <message>
        <source>下一项没填的</source>
        <translation>Next open item</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>{n} 错误</source>
        <translation>Errors {n}</translation>
    </message>
    <message>
        <source>{n} 待确认</source>
        <translation>To confirm {n}</translation>
    </message>
    <message>
        <source>{n} 缺数据</source>
        <translation>Missing {n}</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>检查：{what}。Ctrl+F8 看全部，F8 下一处</source>
        <translation>Checks: {what}. Ctrl+F8 lists all, F8 goes to the next</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>达到{level}</source>
        <translation>Reaches {level}</translation>
    </message>
    <message>
        <source>还没达到{level}</source>
        <translation>Does not reach {level} yet</translation>
    </message>
    <message>
        <source>第{number}章</source>
        <translation>Ch. {number}</translation>
    </message>
    <message>
        <source>判定不了</source>
        <translation>Cannot be determined</translation>
    </message>
    <message>
        <source>{what} 等 {count} 处</source>
        <translation>{what} and more ({count} in all)</translation>
    </message>
    <message>
        <source>判定不了：{what}</source>
        <translation>Cannot be determined: {what}</translation>
    </message>
    <message>
        <source>没有要计算的对象</source>
        <translation>Nothing to compute</translation>
    </message>
    <message>
        <source>{short} 等 {count} 种</source>
        <translation>{short} and more (kinds: {count})</translation>
    </message>
    <message>
        <source>多 {short} {unit}</source>
        <translation>{short} {unit} too many</translation>
    </message>
    <message>
        <source>还差 {short} {unit}</source>
        <translation>{short} {unit} short</translation>
    </message>
    <message>
        <source>{count} 款：{summary}</source>
        <translation>Criteria: {count}, {summary}</translation>
    </message>
    <message>
        <source>人工确认：达到</source>
        <translation>Confirmed by a person: met</translation>
    </message>
    <message>
        <source>人工确认：未达</source>
        <translation>Confirmed by a person: not met</translation>
    </message>
    <message>
        <source>未填，由人确认</source>
        <translation>Open, to be confirmed by a person</translation>
    </message>
    <message>
        <source>沿用上次：{answer}，待确认</source>
        <translation>Carried over: {answer}, to be confirmed</translation>
    </message>
    <message>
        <source>条文已改，请重答（上次：{answer}）</source>
        <translation>Reworded; answer again (last time: {answer})</translation>
    </message>
    <message>
        <source>条文已改，已按台账重新判定（上次人工：{answer}）</source>
        <translation>Reworded; decided anew from the ledgers (last time by a person: {answer})</translation>
    </message>
    <message>
        <source>{count} 款沿用待确认</source>
        <translation>{count} carried over, to confirm</translation>
    </message>
    <message>
        <source>一 二 三 四 五 六 七 八 九 十</source>
        <translation>1 2 3 4 5 6 7 8 9 10</translation>
    </message>
    <message>
        <source>{department}：{word}</source>
        <translation>{department}: {word}</translation>
    </message>
    <message>
        <source>计算结果</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>按台账计算，台账一改就重算</source>
        <translation>Computed from the ledgers; follows every change</translation>
    </message>
    <message>
        <source>科室自评</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>科室未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还没有科室答过这一条</source>
        <translation>No department has answered this clause yet</translation>
    </message>
    <message>
        <source>高于计算 {grades} 级</source>
        <translation>Above by {grades}</translation>
    </message>
    <message>
        <source>与院级不同</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>低于计算 {grades} 级</source>
        <translation>Below by {grades}</translation>
    </message>
    <message>
        <source>院级确认</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>还没有人答过，等于计算结果</source>
        <translation>Nobody has answered yet; same as computed</translation>
    </message>
    <message>
        <source>县级复核</source>
        <translation>County</translation>
    </message>
    <message>
        <source>尚未复核</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>上报后由县里复核</source>
        <translation>The county reviews after submission</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Unsettled</translation>
    </message>
    <message>
        <source>{department}：{grade}（{who}）</source>
        <translation>{department}: {grade} ({who})</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>检查结果</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>按台账、条款、文字筛选</source>
        <translation>Filter by ledger, clause or text</translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>收起检查结果</source>
        <translation>Close checks</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已说明</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>只看这一类</source>
        <translation>Only this kind</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>上报前检查</source>
        <translation>Check before submitting</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>改好 {n} 个错误后可以定稿。现在的内容都已保存。</source>
        <translation>You can finalise once the errors are corrected: {n}. Everything so far is saved.</translation>
    </message>
    <message>
        <source>没有错误，可以定稿。定稿后内容不再变，改动另算下一次。</source>
        <translation>No errors; ready to finalise. The content is then fixed; changes count towards the next submission.</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>已通过 {n} 项</source>
        <translation>Passed: {n}</translation>
    </message>
    <message>
        <source>同样的还有 {n} 处，全部列出</source>
        <translation>{n} more of the same; list all</translation>
    </message>
    <message>
        <source>可以定稿、打印。本年度不得申报，不能导出上报包。</source>
        <translation>You can finalise and print. Barred from applying this year, so no submission can be exported.</translation>
    </message>
    <message>
        <source>改好 {n} 个错误、补 {m} 处理由后可以定稿。现在的内容都已保存。</source>
        <translation>You can finalise once errors are corrected ({n}) and reasons given ({m}). Everything so far is saved.</translation>
    </message>
    <message>
        <source>补 {m} 处理由后可以定稿。现在的内容都已保存。</source>
        <translation>You can finalise once the missing reasons are given: {m}. Everything so far is saved.</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>{text}，可去掉</source>
        <translation>{text}, removable</translation>
    </message>
    <message>
        <source>{of} 行中 {shown} 行</source>
        <translation>Rows: {of}, shown: {shown}</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>{option}（默认）</source>
        <translation>{option} (default)</translation>
    </message>
    <message>
        <source>没有定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>默认 {number}</source>
        <translation>Default {number}</translation>
    </message>
    <message>
        <source>本地定为</source>
        <translation>Set locally to</translation>
    </message>
    <message>
        <source>没有定时，相关要求不计算</source>
        <translation>While not set, what depends on it is not computed</translation>
    </message>
    <message>
        <source>{who} {day} 选定</source>
        <translation>Chosen by {who}, {day}</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Back to default</translation>
    </message>
    <message>
        <source>要填数字，如 5、25%、1/3</source>
        <translation>A number is needed, such as 5, 25% or 1/3</translation>
    </message>
</context>
<context>
    <name>ChooseStage</name>
    <message>
        <source>导入哪一张表</source>
        <translation>Which table to import</translation>
    </message>
    <message>
        <source>{file} 没有导入。</source>
        <translation>{file} was not imported. </translation>
    </message>
    <message>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>把文件拖到这里</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>电子表格 ({endings})</source>
        <translation>Spreadsheets ({endings})</translation>
    </message>
    <message>
        <source>这张表写的是 {named} 年，正在填的是 {ours} 年。</source>
        <translation>This table says {named}; the year being filled in is {ours}. </translation>
    </message>
    <message>
        <source>导入到哪一年？</source>
        <translation>Import into which year?</translation>
    </message>
    <message>
        <source>本机还没有 {named} 年的台账。</source>
        <translation>There are no ledgers for {named} here yet.</translation>
    </message>
    <message>
        <source>导入到 {year} 年</source>
        <translation>Into {year}</translation>
    </message>
    <message>
        <source>就当作 {year} 年的</source>
        <translation>Take it as {year}</translation>
    </message>
    <message>
        <source>上次的导入没有做完。</source>
        <translation>The last import was not finished. </translation>
    </message>
    <message>
        <source>文件 {file}，对应和选择都留着。</source>
        <translation>File {file}; columns and choices are kept.</translation>
    </message>
    <message>
        <source>接着做</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>导入到</source>
        <translation>Import into</translation>
    </message>
    <message>
        <source>导入到哪一本台账</source>
        <translation>Ledger to import into</translation>
    </message>
    <message>
        <source>按列名自动认出</source>
        <translation>By column names</translation>
    </message>
    <message>
        <source>卫健统导出的表、本院自己的表都行：认列名，不认位置；认不出的列原样留着。</source>
        <translation>Tables from 卫健统 or the centre&apos;s own: read by column name, not position; unknown columns are kept as they are.</translation>
    </message>
    <message>
        <source>xlsx、xls、et、csv。先读出来看，确认以前什么都不写入。</source>
        <translation>xlsx, xls, et, csv. Shown first; nothing is written before you confirm.</translation>
    </message>
    <message>
        <source>这个文件里有几张表</source>
        <translation>The file has several sheets</translation>
    </message>
    <message>
        <source>文件里的表</source>
        <translation>Sheets of the file</translation>
    </message>
    <message>
        <source>是哪一本台账</source>
        <translation>Which ledger</translation>
    </message>
    <message>
        <source>认不出，请选…</source>
        <translation>Unknown; choose…</translation>
    </message>
    <message>
        <source>已导入</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>隐藏的表</source>
        <translation>Hidden sheet</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>认作</source>
        <translation>Taken as</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>依次导入 {count} 张表</source>
        <translation>Import {count} sheets one by one</translation>
    </message>
    <message>
        <source>一张接一张，每张先看再写入</source>
        <translation>One after the other; each is shown before it is written</translation>
    </message>
    <message>
        <source>只导入选中的表</source>
        <translation>Import the chosen sheet only</translation>
    </message>
    <message>
        <source>依次导入</source>
        <translation>Import one by one</translation>
    </message>
</context>
<context>
    <name>ChosenStrip</name>
    <message>
        <source>加一个指标</source>
        <translation>Add a measure</translation>
    </message>
    <message>
        <source>加一个指标，输入名称或拼音首字母</source>
        <translation>Add a measure: type its name or pinyin initials</translation>
    </message>
</context>
<context>
    <name>ClauseHead</name>
    <message>
        <source>条款目录</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>下一条未填</source>
        <translation>Next open</translation>
    </message>
    <message>
        <source>看标准来源</source>
        <translation>Show source in the standard</translation>
    </message>
    <message>
        <source>设为不适用</source>
        <translation>Set not applicable</translation>
    </message>
    <message>
        <source>检查方法：{methods}。</source>
        <translation>How it is checked: {methods}.</translation>
    </message>
    <message>
        <source>标准没有写明检查方法。</source>
        <translation>The standard does not say how it is checked.</translation>
    </message>
    <message>
        <source>只能查看</source>
        <translation>Read only</translation>
    </message>
</context>
<context>
    <name>ClausePane</name>
    <message>
        <source>判定</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>计算结果</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>县级复核</source>
        <translation>County</translation>
    </message>
    <message>
        <source>标准与数字</source>
        <translation>Standard and figures</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>机构情况</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>高 {n} 级</source>
        <translation>Above by {n}</translation>
    </message>
    <message>
        <source>机构自评</source>
        <translation>Self-assessed</translation>
    </message>
    <message>
        <source>不适用的理由：</source>
        <translation>Reason for not applicable: </translation>
    </message>
    <message>
        <source>机构的理由：</source>
        <translation>Reason given: </translation>
    </message>
    <message>
        <source>机构没有写理由。</source>
        <translation>The institution gave no reason.</translation>
    </message>
    <message>
        <source>佐证 {n} 份</source>
        <translation>Evidence: {n}</translation>
    </message>
    <message>
        <source>只能由人确认</source>
        <translation>Only a person can confirm this</translation>
    </message>
    <message>
        <source>{verdict}：{finding}</source>
        <translation>{verdict}: {finding}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>对应</source>
        <translation>For</translation>
    </message>
    <message>
        <source>整条</source>
        <translation>Whole clause</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>机构没有附佐证。</source>
        <translation>The institution attached no evidence.</translation>
    </message>
    <message>
        <source>文件都在签名的包里，收下时已逐个核对。</source>
        <translation>The files are in the signed package and were verified one by one on receipt.</translation>
    </message>
    <message>
        <source>有效至 {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>整改意见</source>
        <translation>Rectification items</translation>
    </message>
    <message>
        <source>还没看</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>看来历</source>
        <translation>Derivation</translation>
    </message>
</context>
<context>
    <name>ClauseTreeModel</name>
    <message>
        <source>已定 {done}，适用 {applicable}</source>
        <translation>{done} settled, {applicable} applicable</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>存成封存页（PDF）</source>
        <translation>Save as a page (PDF)</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>已经抄好或打印好，会封进信封</source>
        <translation>Copied or printed, and to be sealed in an envelope</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>只显示这一次。管理员都忘了口令时，用它设一个新口令；用过就作废，再给新的。没有数字 0、1 和字母 I、O。</source>
        <translation>Shown only this once. If every administrator forgets the passphrase, it sets a new one; once used it is void and a new one is given. It has no 0, 1, I or O.</translation>
    </message>
    <message>
        <source>管理员“{name}”的恢复码</source>
        <translation>Recovery code of administrator “{name}”</translation>
    </message>
    <message>
        <source>恢复码 {code}</source>
        <translation>Recovery code {code}</translation>
    </message>
    <message>
        <source>{path}。打印、封好以后把这个文件删掉。</source>
        <translation>{path}. Print it, seal it, then delete this file.</translation>
    </message>
    <message>
        <source>封存页已写好。</source>
        <translation>Page written.</translation>
    </message>
    <message>
        <source>封存页写到哪个文件夹</source>
        <translation>Folder for the page</translation>
    </message>
</context>
<context>
    <name>ColumnsStage</name>
    <message>
        <source>列对应</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>放进台账的哪一项</source>
        <translation>Goes to which ledger field</translation>
    </message>
    <message>
        <source>和以前导入过的一张表差不多。</source>
        <translation>Much like a table imported before. </translation>
    </message>
    <message>
        <source>按那时的对应，这里有 {count} 列会改。</source>
        <translation>With its matches, columns that change here: {count}.</translation>
    </message>
    <message>
        <source>照以前的对应</source>
        <translation>Match as before</translation>
    </message>
    <message>
        <source>记住了。</source>
        <translation>Remembered. </translation>
    </message>
    <message>
        <source>下次同样列名的表直接对上。</source>
        <translation>Tables with the same column names match at once next time.</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Col.</translation>
    </message>
    <message>
        <source>文件里的列名</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>示例（前几行）</source>
        <translation>Examples (first rows)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>（文件里没有对上的列）</source>
        <translation>(no matching column in the file)</translation>
    </message>
    <message>
        <source>（没有列名）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>存到“其他列”</source>
        <translation>Keep as “other column”</translation>
    </message>
    <message>
        <source>—（不导入）</source>
        <translation>— (not imported)</translation>
    </message>
    <message>
        <source>{header}放进{title}</source>
        <translation>{header} goes to {title}</translation>
    </message>
    <message>
        <source>必须有，请在下面选哪一列是它</source>
        <translation>Needed; choose its column below</translation>
    </message>
    <message>
        <source>上面的问题答了才能读</source>
        <translation>Answer the questions above first</translation>
    </message>
    <message>
        <source>有两列都放进这一项，请改一列</source>
        <translation>Two columns go here; change one</translation>
    </message>
    <message>
        <source>认不出，原样保留，不参与计算</source>
        <translation>Unknown; kept as it is, not counted</translation>
    </message>
    <message>
        <source>列名认得</source>
        <translation>Name known</translation>
    </message>
    <message>
        <source>按你选的</source>
        <translation>As you chose</translation>
    </message>
    <message>
        <source>有 {count} 行要看一看</source>
        <translation>Rows to look at: {count}</translation>
    </message>
    <message>
        <source>这一列不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>原样保留，不参与计算</source>
        <translation>Kept as it is, not counted</translation>
    </message>
    <message>
        <source>文件里的列 → 台账里的项</source>
        <translation>Columns of the file → fields of the ledger</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>没对上的排在前面</source>
        <translation>Unmatched first</translation>
    </message>
    <message>
        <source>按文件里的顺序</source>
        <translation>As in the file</translation>
    </message>
    <message>
        <source>记住这种对应</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>导入后是这样</source>
        <translation>After the import</translation>
    </message>
    <message>
        <source>前几行</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>身份证号和手机号只留在本机，不会进入上报文件。</source>
        <translation>ID and phone numbers stay on this computer and never enter a submission.</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>存为未完成</source>
        <translation>Save for later</translation>
    </message>
    <message>
        <source>下一步：检查</source>
        <translation>Next: check</translation>
    </message>
    <message>
        <source>已对上 {count}</source>
        <translation>Matched {count}</translation>
    </message>
    <message>
        <source>必须选 {count}</source>
        <translation>To choose {count}</translation>
    </message>
    <message>
        <source>没对上 {count}</source>
        <translation>Unmatched {count}</translation>
    </message>
    <message>
        <source>有疑问 {count}</source>
        <translation>Unsure {count}</translation>
    </message>
    <message>
        <source>存到其他列 {count}</source>
        <translation>Other columns {count}</translation>
    </message>
    <message>
        <source>不导入 {count}</source>
        <translation>Not imported {count}</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>显示的列</source>
        <translation>Columns shown</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>这一处变化</source>
        <translation>This change</translation>
    </message>
    <message>
        <source>{old} {old_version} → {new} {new_version}</source>
        <translation>{old} {old_version} → {new} {new_version}</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>变了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>按文字相近对上的，看一看是不是同一条。</source>
        <translation>Matched by similar wording; check that it is the same clause.</translation>
    </message>
    <message>
        <source>{change} {id} {text}</source>
        <translation>{change} {id} {text}</translation>
    </message>
    <message>
        <source>{label}：{old} → {new}</source>
        <translation>{label}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>纸上</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>这里</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>不一样</source>
        <translation>Differs</translation>
    </message>
</context>
<context>
    <name>ConclusionPane</name>
    <message>
        <source>复核结论</source>
        <translation>Review results</translation>
    </message>
    <message>
        <source>回到条款</source>
        <translation>Back to clauses</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>总的意见</source>
        <translation>Overall opinion</translation>
    </message>
    <message>
        <source>总的意见，机构会看到；可以不写</source>
        <translation>Overall opinion, seen by the institution; optional</translation>
    </message>
    <message>
        <source>整改意见</source>
        <translation>Rectification items</translation>
    </message>
    <message>
        <source>发出过的反馈</source>
        <translation>Feedback issued</translation>
    </message>
    <message>
        <source>反馈已经发出，复核不能再改。</source>
        <translation>The feedback has been issued; the review can no longer be changed.</translation>
    </message>
    <message>
        <source>之后又报过一次，这一次只能看。</source>
        <translation>A later submission has come in; this one is read only.</translation>
    </message>
    <message>
        <source>看过 {seen}/{all} 条，还有 {n} 条没看，看完才能发出。</source>
        <translation>Seen {seen}/{all}; {n} still to see before it can be issued.</translation>
    </message>
    <message>
        <source>条款都看过了；机构答复的 {n} 条意见还没有定。</source>
        <translation>All clauses seen; answered items still to be decided: {n}.</translation>
    </message>
    <message>
        <source>{n} 条都看过了。</source>
        <translation>All {n} clauses seen.</translation>
    </message>
    <message>
        <source>一次同意自评和计算一致的 {n} 条</source>
        <translation>Agree to all where self equals computed: {n}</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>Whole institution</translation>
    </message>
    <message>
        <source>另有 {n} 条</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>没有要整改的。</source>
        <translation>Nothing to rectify.</translation>
    </message>
    <message>
        <source>整改意见，要整改的 {n} 条</source>
        <translation>Rectification items, to rectify: {n}</translation>
    </message>
    <message>
        <source>{grade} {n} 条</source>
        <translation>{grade} {n}</translation>
    </message>
    <message>
        <source>按复核的等次：{counts}。</source>
        <translation>By the review: {counts}. </translation>
    </message>
    <message>
        <source>没看的 {n} 条先按自评算。</source>
        <translation>Clauses not yet seen count as self-assessed: {n}.</translation>
    </message>
    <message>
        <source>第 {n} 份，对第 {revision} 次上报，{decision}，{day}，校验码 {code}</source>
        <translation>No. {n}, on submission {revision}, {decision}, {day}, check code {code}</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>两份对照</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>不同的条款</source>
        <translation>Differing clauses</translation>
    </message>
    <message>
        <source>{n} 条</source>
        <translation>{n} clauses</translation>
    </message>
    <message>
        <source>没有，逐条都一样</source>
        <translation>None, every clause is the same</translation>
    </message>
    <message>
        <source>{author} {reason}</source>
        <translation>{author} {reason}</translation>
    </message>
    <message>
        <source>上一次决定的原因</source>
        <translation>Reason of the last decision</translation>
    </message>
    <message>
        <source>改回本机先收的</source>
        <translation>Back to the first</translation>
    </message>
    <message>
        <source>保留本机已收的</source>
        <translation>Keep the first</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>本机已收的</source>
        <translation>Received first</translation>
    </message>
    <message>
        <source>另一份</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>打开本机这一份</source>
        <translation>Open the first</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>还有不同</source>
        <translation>Also differs</translation>
    </message>
    <message>
        <source>原因（必填），如：电话核实，以后一份为准</source>
        <translation>Reason (required), e.g. confirmed by phone, the later one holds</translation>
    </message>
    <message>
        <source>决定的原因</source>
        <translation>Reason for the decision</translation>
    </message>
    <message>
        <source>改用另一份</source>
        <translation>Use the other</translation>
    </message>
</context>
<context>
    <name>ConflictsNotice</name>
    <message>
        <source>{n} 个上报包有冲突，等人决定。</source>
        <translation>Submissions in conflict, to be decided: {n}. </translation>
    </message>
    <message>
        <source>没有决定以前，计入的还是先收下的。</source>
        <translation>Until then the one received first counts.</translation>
    </message>
    <message>
        <source>去对照</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>没有冲突。同一次收到两份不同的、接不上前一次的，会留在这里由人决定。</source>
        <translation>No conflicts. Where one submission comes in two versions, or does not follow the one before, it is kept here for a person to decide.</translation>
    </message>
    <message>
        <source>回到收件</source>
        <translation>Back to inbox</translation>
    </message>
    <message>
        <source>有冲突的上报包</source>
        <translation>Submissions in conflict</translation>
    </message>
    <message>
        <source>机构和原因</source>
        <translation>Institution, reason</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{n} 个没有决定</source>
        <translation>{n} undecided</translation>
    </message>
    <message>
        <source>都决定过了</source>
        <translation>All decided</translation>
    </message>
    <message>
        <source>已决定。另一份还留着，可以再改。</source>
        <translation>Decided. The other is kept, so this can be changed.</translation>
    </message>
    <message>
        <source>同一次，内容不同</source>
        <translation>Same submission, other content</translation>
    </message>
    <message>
        <source>接不上前一次</source>
        <translation>Does not follow the last</translation>
    </message>
    <message>
        <source>同一年度，重新开头</source>
        <translation>Same year, begun anew</translation>
    </message>
    <message>
        <source>旧密钥签的</source>
        <translation>Signed with an old key</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>第几次</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>定稿时间</source>
        <translation>Finalised at</translation>
    </message>
    <message>
        <source>定稿人</source>
        <translation>Finalised by</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>A / B / C / D / 不适用</source>
        <translation>A / B / C / D / N/A</translation>
    </message>
    <message>
        <source>高于计算结果</source>
        <translation>Above computed</translation>
    </message>
    <message>
        <source>差距</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>佐证文件</source>
        <translation>Evidence files</translation>
    </message>
    <message>
        <source>整改任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>接在哪一份后</source>
        <translation>Follows</translation>
    </message>
    <message>
        <source>签名的密钥</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>另一份现在计入。改回来，它搁置，本机先收的恢复计入{which}。</source>
        <translation>The other counts now. Going back sets it aside, and what was received first counts again: {which}.</translation>
    </message>
    <message>
        <source>改用另一份，什么也不会搁置。</source>
        <translation>Using the other sets nothing aside.</translation>
    </message>
    <message>
        <source>改用另一份，会搁置本机的{which}；都留着，可以再改回来。</source>
        <translation>Using the other sets aside what was received first: {which}. All are kept, so you can go back.</translation>
    </message>
    <message>
        <source>两份内容完全一样，只是分别打包。</source>
        <translation>Both hold exactly the same, only packed separately.</translation>
    </message>
    <message>
        <source>另外不同的：{parts}</source>
        <translation>Also different: {parts}</translation>
    </message>
    <message>
        <source>第 {n} 次</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>没有达到等次</source>
        <translation>No level reached</translation>
    </message>
    <message>
        <source>{level}（暂定）</source>
        <translation>{level} (provisional)</translation>
    </message>
    <message>
        <source>{level}，本年度不得申报</source>
        <translation>{level}, barred from applying this year</translation>
    </message>
    <message>
        <source>头一份</source>
        <translation>None, it is the first</translation>
    </message>
    <message>
        <source>本机的这一份</source>
        <translation>The one received first</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已换</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>CountedLine</name>
    <message>
        <source>填入 {n}</source>
        <translation>Enter {n}</translation>
    </message>
    <message>
        <source>看是哪些行</source>
        <translation>See which rows</translation>
    </message>
    <message>
        <source>{year} 年度的“{ledger}”台账没有记录，不能当作 0，请查实后填</source>
        <translation>The ledger “{ledger}” of {year} has no record. That is not 0: find out, then fill in</translation>
    </message>
    <message>
        <source>{year} 年度“{ledger}”台账：{n} 件</source>
        <translation>Ledger “{ledger}” of {year}: {n}</translation>
    </message>
    <message>
        <source>{year} 年度“{ledger}”台账：至少 {n} 件（台账没有声明填完）</source>
        <translation>Ledger “{ledger}” of {year}: at least {n} (not declared complete)</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>CountyStrip</name>
    <message>
        <source>去答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>看反馈</source>
        <translation>See feedback</translation>
    </message>
    <message>
        <source>县里复核第 {n} 次：等级同意。</source>
        <translation>County review of submission {n}: grade agreed. </translation>
    </message>
    <message>
        <source>县里复核第 {n} 次：自评 {claimed}，县级 {reviewed}。</source>
        <translation>County review of submission {n}: self {claimed}, county {reviewed}. </translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>达标助手</source>
        <translation>Dabiao</translation>
    </message>
    <message>
        <source>刚才这一步没有完成，程序出了问题。</source>
        <translation>This step was not completed: the program ran into a problem.</translation>
    </message>
    <message>
        <source>以前的内容都已保存。</source>
        <translation>Everything before it is saved.</translation>
    </message>
    <message>
        <source>{time} 以前的内容都已保存。</source>
        <translation>Everything before {time} is saved.</translation>
    </message>
    <message>
        <source>可以继续用；同样的问题再出现时，把技术详情复制给维护人员（不含个人信息）。</source>
        <translation>You can carry on. If it happens again, copy the technical details for the maintainers (no personal data in them).</translation>
    </message>
    <message>
        <source>技术详情</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>CriteriaList</name>
    <message>
        <source>判定款</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>{grade} 款满足后生效</source>
        <translation>Counts once the {grade} criteria are met</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>去补</source>
        <translation>Provide</translation>
    </message>
    <message>
        <source>人工改判</source>
        <translation>Changed by a person</translation>
    </message>
    <message>
        <source>按台账自动填入</source>
        <translation>Filled in from the ledgers</translation>
    </message>
</context>
<context>
    <name>DeadlinesPanel</name>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>60 天内没有期限。</source>
        <translation>No deadlines within 60 days.</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>全部 {n} 项</source>
        <translation>Show all {n}</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{day}/{month}</translation>
    </message>
    <message>
        <source>政策任务 {n} 项：{first} 等</source>
        <translation>Policy duties ({n}): {first} and more</translation>
    </message>
    <message>
        <source>整改：{open} 项没销号，{late} 项逾期</source>
        <translation>Rectification: {open} open, {late} overdue</translation>
    </message>
</context>
<context>
    <name>DepartmentAnswers</name>
    <message>
        <source>{name}（责任）</source>
        <translation>{name} (lead)</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>全部采用</source>
        <translation>Take all</translation>
    </message>
    <message>
        <source>{word}{name}的答案</source>
        <translation>{word}: answers of {name}</translation>
    </message>
    <message>
        <source>本院答过的也改成科室的答案，可以撤销</source>
        <translation>Also replaces the centre&apos;s own answers; can be undone</translation>
    </message>
    <message>
        <source>只填本院还没答的款</source>
        <translation>Only fills criteria the centre has not answered</translation>
    </message>
    <message>
        <source>{label} 答达到</source>
        <translation>{label}: met</translation>
    </message>
    <message>
        <source>{label} 答未达</source>
        <translation>{label}: not met</translation>
    </message>
    <message>
        <source>{name} 答了 {count} 款，与院级一致</source>
        <translation>{name}: {count} criteria answered, same as the centre</translation>
    </message>
    <message>
        <source>{name} 与院级不同：{what}</source>
        <translation>{name} differs from the centre: {what}</translation>
    </message>
    <message>
        <source>来自 {file}</source>
        <translation>From {file}</translation>
    </message>
</context>
<context>
    <name>DepartmentChip</name>
    <message>
        <source>责任：{name}</source>
        <translation>Lead: {name}</translation>
    </message>
    <message>
        <source>协助：{names}</source>
        <translation>Supporting: {names}</translation>
    </message>
    <message>
        <source>定责任科室</source>
        <translation>Set lead department</translation>
    </message>
    <message>
        <source>{text}，按 Alt+K 改</source>
        <translation>{text}, Alt+K to change</translation>
    </message>
    <message>
        <source>Alt+K：定这一条（或选中各条）的责任科室和协助科室</source>
        <translation>Alt+K: set the lead and supporting departments of this clause (or of all selected)</translation>
    </message>
</context>
<context>
    <name>DepartmentForm</name>
    <message>
        <source>责任科室，可以直接写新的</source>
        <translation>Lead department; a new one may be typed</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>协助</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>{code} 由哪个科室负责</source>
        <translation>Department in charge of {code}</translation>
    </message>
    <message>
        <source>选中的 {count} 条由哪个科室负责</source>
        <translation>Department in charge of the selected clauses ({count})</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>没有可以计算的数据，看过材料后由人勾选。</source>
        <translation>There is nothing to compute from; a person ticks this after looking at the documents.</translation>
    </message>
    <message>
        <source>{operands}：{figures}</source>
        <translation>{operands}: {figures}</translation>
    </message>
    <message>
        <source>{text}，要求 {need}</source>
        <translation>{text}, required {need}</translation>
    </message>
    <message>
        <source>（按未四舍五入的值比较）</source>
        <translation>(compared before rounding)</translation>
    </message>
    <message>
        <source>{title} 缺数据</source>
        <translation>{title}: missing data</translation>
    </message>
    <message>
        <source>{title} {value} {unit}</source>
        <translation>{title} {value} {unit}</translation>
    </message>
    <message>
        <source>这一部分由人确认，还没有勾选</source>
        <translation>This part is confirmed by a person and is not ticked yet</translation>
    </message>
    <message>
        <source>这一部分按机构信息或人工确认：{word}</source>
        <translation>This part comes from the institution&apos;s profile or a person&apos;s confirmation: {word}</translation>
    </message>
    <message>
        <source>缺数据：{what}</source>
        <translation>Missing data: {what}</translation>
    </message>
    <message>
        <source>去补</source>
        <translation>Provide</translation>
    </message>
    <message>
        <source>{title} {count} 行</source>
        <translation>{title}, rows: {count}</translation>
    </message>
    <message>
        <source>{ledger}：{title}</source>
        <translation>{ledger}: {title}</translation>
    </message>
    <message>
        <source>没写名称</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>其余 {count} 行在台账里看</source>
        <translation>More rows, in the ledger: {count}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>在表里选一行，这里列出它的全部内容。</source>
        <translation>Select a row in the table to see all of it here.</translation>
    </message>
    <message>
        <source>第 {number} 行</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>{name}的详细内容</source>
        <translation>Details of {name}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>收起详细</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>上一行</source>
        <translation>Previous row</translation>
    </message>
    <message>
        <source>下一行</source>
        <translation>Next row</translation>
    </message>
    <message>
        <source>这一行的历史</source>
        <translation>History of this row</translation>
    </message>
</context>
<context>
    <name>DoneForm</name>
    <message>
        <source>完成日期</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>登记完成</source>
        <translation>Record as done</translation>
    </message>
    <message>
        <source>不适用…</source>
        <translation>Not applicable…</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这项任务全年都不适用</source>
        <translation>This duty does not apply all year</translation>
    </message>
    <message>
        <source>设为不适用</source>
        <translation>Set not applicable</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>写成 2025-03-08 这样，不晚于今天</source>
        <translation>Write as 2025-03-08, not later than today</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>Write the reason</translation>
    </message>
</context>
<context>
    <name>DoneStage</name>
    <message>
        <source>接下来</source>
        <translation>What next</translation>
    </message>
    <message>
        <source>打开台账</source>
        <translation>Open the ledger</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>新增 {added}，改了 {changed}，没有变化 {unchanged}。</source>
        <translation>New {added}, changed {changed}, unchanged {unchanged}.</translation>
    </message>
    <message>
        <source>{file} 已导入。</source>
        <translation>{file} imported. </translation>
    </message>
    <message>
        <source>{count} 处读不懂，原样留着</source>
        <translation>Unreadable places, kept as they are: {count}</translation>
    </message>
    <message>
        <source>改好以前按“缺数据”计算，不会当作达到。</source>
        <translation>Until corrected they count as missing data, never as met.</translation>
    </message>
    <message>
        <source>{count} 项读不懂，没有写入</source>
        <translation>Unreadable figures, not written: {count}</translation>
    </message>
    <message>
        <source>在原表里改好再导入，或直接在台账里填。</source>
        <translation>Correct them in the file and import it again, or enter them in the ledger.</translation>
    </message>
    <message>
        <source>去改好</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>台账里有 {count} 个是文件里没有的，没有动</source>
        <translation>In the ledger but not in the file, left alone: {count}</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>停用 {count}。</source>
        <translation> Taken out {count}.</translation>
    </message>
    <message>
        <source>没有导入 {count}。</source>
        <translation> Not imported {count}.</translation>
    </message>
    <message>
        <source>没有写入任何一张表。</source>
        <translation>No sheet was written. </translation>
    </message>
    <message>
        <source>{file} 的 {count} 张表已导入。</source>
        <translation>{count} sheets of {file} have been imported. </translation>
    </message>
    <message>
        <source>每张表的结果</source>
        <translation>Result of each sheet</translation>
    </message>
    <message>
        <source>跳过了</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>{count} 处读不懂</source>
        <translation>{count} not readable</translation>
    </message>
    <message>
        <source>没有变化，不用写入</source>
        <translation>No change, nothing to write</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>上次有 {n} 处没写完，都还在。</source>
        <translation>Fields left half-typed last time, all kept: {n}. </translation>
    </message>
    <message>
        <source>最近一处：“{text}”</source>
        <translation>The latest: “{text}”</translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>都不要了</source>
        <translation>Discard all</translation>
    </message>
    <message>
        <source>上次没写完的内容放回来了，按 Esc 不要</source>
        <translation>What you had begun typing is back; Esc discards it</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>把文件拖到这里</source>
        <translation>Drop a file here</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>把上报包拖到这里</source>
        <translation>Drop submissions here</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>一个文件夹（连同下面的）一次收完。先逐个核对，再收下；有问题的不收，写明原因。</source>
        <translation>A folder, with those in it, is received in one go. Each file is verified first; one with a problem is refused and the reason given.</translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>已过期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>持续和不定期</source>
        <translation>Ongoing and irregular</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>应完成</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>任务和来源</source>
        <translation>Duty and source</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>台账里有 {n} 条</source>
        <translation>{n} in the ledgers</translation>
    </message>
    <message>
        <source>等您确认</source>
        <translation>waiting for you</translation>
    </message>
    <message>
        <source>年度任务</source>
        <translation>Yearly duties</translation>
    </message>
    <message>
        <source>加一项任务</source>
        <translation>Add a duty</translation>
    </message>
    <message>
        <source>打印完成情况表</source>
        <translation>Print the completion table</translation>
    </message>
    <message>
        <source>没有这样的任务。</source>
        <translation>No such duty.</translation>
    </message>
    <message>
        <source>在年度任务里撤回</source>
        <translation>Take back in yearly duties</translation>
    </message>
    <message>
        <source>在年度任务里去掉</source>
        <translation>Remove in yearly duties</translation>
    </message>
    <message>
        <source>已登记：{title}</source>
        <translation>Recorded: {title}</translation>
    </message>
    <message>
        <source>正在读取年度任务</source>
        <translation>Reading the yearly duties</translation>
    </message>
    <message>
        <source>{year} 年度</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>只看这一类</source>
        <translation>Show only these</translation>
    </message>
</context>
<context>
    <name>DutyPane</name>
    <message>
        <source>这一项任务</source>
        <translation>This duty</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>再登记一次</source>
        <translation>Record once more</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>去掉这项任务</source>
        <translation>Remove this duty</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>要交的</source>
        <translation>To hand in</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>看原文 {row}</source>
        <translation>See the text {row}</translation>
    </message>
    <message>
        <source>台账里已有 {n} 条记录，是不是这项任务？是的点“算作完成”。</source>
        <translation>The ledgers hold {n} records. Are they this duty? If so press “Count as done”.</translation>
    </message>
    <message>
        <source>算作完成</source>
        <translation>Count as done</translation>
    </message>
    <message>
        <source>已登记：{words}</source>
        <translation>Recorded: {words}</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>See ledger</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>DutyPanes</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Doing</translation>
    </message>
</context>
<context>
    <name>DutyPaper</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>完成情况表写到哪个文件夹</source>
        <translation>Folder for the completion table</translation>
    </message>
    <message>
        <source>正在排版完成情况表</source>
        <translation>Setting the completion table</translation>
    </message>
    <message>
        <source>已写好 2 个文件。</source>
        <translation>2 files written.</translation>
    </message>
    <message>
        <source>打开 PDF</source>
        <translation>Open PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>EndStage</name>
    <message>
        <source>工作区建好了。</source>
        <translation>The workspace is ready. </translation>
    </message>
    <message>
        <source>几个人轮着用这台电脑：打开后先去设账号</source>
        <translation>Several people use this computer: set up accounts first</translation>
    </message>
    <message>
        <source>谁来用</source>
        <translation>Who uses it</translation>
    </message>
    <message>
        <source>只有一个人用，什么都不用设，打开就能填。几个人轮着用，可以给各人一个账号：登录才能改，操作记录写各人的名字。以后也能在“设置”的“人员”里启用。</source>
        <translation>One person alone needs nothing more. Several people can each have an account: only those signed in may change things, and the log names them. This can also begin later under “Settings”, “People”.</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>条目全文</source>
        <translation>Full text of the entry</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>核心条款</source>
        <translation>Core clause</translation>
    </message>
    <message>
        <source>计算结果</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>去自评</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>仅供参考</source>
        <translation>For reference only</translation>
    </message>
    <message>
        <source>：这份文件不是现行的，或这一条不管当前年度，结果只作对照。</source>
        <translation>: the document is not in force, or this entry is not for the current year; the result only serves comparison.</translation>
    </message>
    <message>
        <source>核对方式</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>For</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>不计算</source>
        <translation>Not computed</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>可以选不适用，要写理由</source>
        <translation>May be set not applicable, with a reason</translation>
    </message>
    <message>
        <source>相关的行</source>
        <translation>Related rows</translation>
    </message>
    <message>
        <source>看 {row} {title}</source>
        <translation>See {row} {title}</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>添加佐证</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>佐证对应哪一款</source>
        <translation>Criterion the evidence belongs to</translation>
    </message>
    <message>
        <source>整条</source>
        <translation>Whole clause</translation>
    </message>
    <message>
        <source>选择佐证文件</source>
        <translation>Choose evidence files</translation>
    </message>
    <message>
        <source>对应整条</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>对应 {label}</source>
        <translation>For {label}</translation>
    </message>
    <message>
        <source>没有附佐证。</source>
        <translation>No evidence attached.</translation>
    </message>
    <message>
        <source>还没有佐证。点“添加佐证”，或把文件拖到这里。</source>
        <translation>No evidence yet. Press “Add evidence” or drop files here.</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{count} 个文件没有附上，其余都已存好。</source>
        <translation>Files not attached: {count}. The others are stored. </translation>
    </message>
    <message>
        <source>选择佐证文件：{item}</source>
        <translation>Choose evidence files: {item}</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>移除佐证 {name}</source>
        <translation>Remove evidence {name}</translation>
    </message>
    <message>
        <source>沿用上次，对应 {place}，待确认</source>
        <translation>Carried over, for {place}, to be confirmed</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>另用于 {code}</source>
        <translation>Also used for {code}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开 {name}，链接</source>
        <translation>Open {name}, link</translation>
    </message>
    <message>
        <source>对应 {place}</source>
        <translation>For {place}</translation>
    </message>
    <message>
        <source>{day} 添加</source>
        <translation>Added {day}</translation>
    </message>
    <message>
        <source>{day} 已过期</source>
        <translation>Expired {day}</translation>
    </message>
    <message>
        <source>有效至 {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>不是本年度的，须换新</source>
        <translation>Not of this year; to be replaced</translation>
    </message>
    <message>
        <source>{where} 有同名的另一份</source>
        <translation>{where}: another file of this name</translation>
    </message>
    <message>
        <source>{name} 的种类、日期、用途</source>
        <translation>Kind, dates and use of {name}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>导出上报包</source>
        <translation>Export the submission</translation>
    </message>
    <message>
        <source>第 {n} 次已定稿。</source>
        <translation>Submission {n} is finalised. </translation>
    </message>
    <message>
        <source>内容不再变；改动另算第 {n} 次。</source>
        <translation>The content is fixed; changes count towards submission {n}.</translation>
    </message>
    <message>
        <source>开始第 {n} 次</source>
        <translation>Begin submission {n}</translation>
    </message>
    <message>
        <source>还没有登记县级：签名但不加密，也不带人员代号</source>
        <translation>No county enrolled: signed but not encrypted, without staff pseudonyms</translation>
    </message>
    <message>
        <source>签名并写入</source>
        <translation>Sign and write</translation>
    </message>
    <message>
        <source>{name}（只有它能打开）</source>
        <translation>{name} (the only one who can open it)</translation>
    </message>
    <message>
        <source>签名、加密并写入</source>
        <translation>Sign, encrypt and write</translation>
    </message>
    <message>
        <source>这一次已导出过。</source>
        <translation>This submission was exported before. </translation>
    </message>
    <message>
        <source>校验码 {code}。再导出内容相同，县里不会重复收。</source>
        <translation>Check code {code}. Exporting the same content again is not counted twice by the county.</translation>
    </message>
    <message>
        <source>已写入，读回来逐个文件核对一致。</source>
        <translation>Written, read back and compared file by file. </translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>{size}，文件的 SHA-256：{digest}</source>
        <translation>{size}, SHA-256 of the file: {digest}</translation>
    </message>
    <message>
        <source>封给{name}</source>
        <translation>Sealed for {name}</translation>
    </message>
    <message>
        <source>{owner}，{year} 年度第 {n} 次，校验码 {code}；{trust}。</source>
        <translation>{owner}, {year}, submission {n}, check code {code}; {trust}.</translation>
    </message>
    <message>
        <source>{file} 完整，签名有效。</source>
        <translation>{file} is complete and its signature is valid. </translation>
    </message>
    <message>
        <source>已停下。</source>
        <translation>Stopped. </translation>
    </message>
    <message>
        <source>没有留下半个文件，定稿不受影响。</source>
        <translation>No partial file was left; the finalised content is untouched.</translation>
    </message>
    <message>
        <source>报给</source>
        <translation>Submit to</translation>
    </message>
    <message>
        <source>写到</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>本单位密钥的口令，只用这一次，不保存</source>
        <translation>Passphrase of the centre&apos;s key, used this once, not stored</translation>
    </message>
    <message>
        <source>核对一个包</source>
        <translation>Verify a package</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>校验码（抄在交接单上）</source>
        <translation>Check code (copy it to the handover sheet)</translation>
    </message>
    <message>
        <source>这个文件夹现在找不到</source>
        <translation>This folder cannot be found now</translation>
    </message>
    <message>
        <source>“{name}”可用 {free}</source>
        <translation>“{name}” has {free} free</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>先输入本单位密钥的口令</source>
        <translation>Enter the passphrase of the centre&apos;s key first</translation>
    </message>
    <message>
        <source>交换文件 (*.dbag *.dbag.age)</source>
        <translation>Exchange files (*.dbag *.dbag.age)</translation>
    </message>
    <message>
        <source>本年度不能导出上报包。</source>
        <translation>No submission can be exported this year. </translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>收县级反馈</source>
        <translation>Receive county feedback</translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>未填，如 2025-03-31</source>
        <translation>Open; such as 2025-03-31</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未填（按行政区划：{value}）</source>
        <translation>Open (by the administrative division: {value})</translation>
    </message>
    <message>
        <source>由上年带来，待确认</source>
        <translation>From last year, to confirm</translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>机构情况的部分</source>
        <translation>Parts of the institution facts</translation>
    </message>
    <message>
        <source>查找机构情况</source>
        <translation>Find a fact</translation>
    </message>
    <message>
        <source>{count} 项没有填，按“缺数据”算，不当作“否”。选定就保存。</source>
        <translation>Open: {count}. They count as missing data, not as “no”. Saved as you choose.</translation>
    </message>
    <message>
        <source>都填了。选定就保存，改回“未填”就撤销。</source>
        <translation>All filled in. Saved as you choose; choose “Open” to take it back.</translation>
    </message>
</context>
<context>
    <name>FaultCard</name>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>错误 · {title}</source>
        <translation>Error · {title}</translation>
    </message>
    <message>
        <source>来自 {place}</source>
        <translation>From {place}</translation>
    </message>
    <message>
        <source>{name}，{place}</source>
        <translation>{name}, {place}</translation>
    </message>
    <message>
        <source>暂不处理</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>不是本院的，或重复…</source>
        <translation>Not ours, or a duplicate…</translation>
    </message>
    <message>
        <source>改好{header}</source>
        <translation>Correct {header}</translation>
    </message>
    <message>
        <source>改好</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>原因，如“已调走”“重复的一行”</source>
        <translation>Reason, such as “transferred” or “duplicate row”</translation>
    </message>
    <message>
        <source>去掉这一行的原因</source>
        <translation>Reason for removing this row</translation>
    </message>
    <message>
        <source>去掉这一行</source>
        <translation>Remove this row</translation>
    </message>
</context>
<context>
    <name>FaultsPane</name>
    <message>
        <source>错误 {count}</source>
        <translation>Errors {count}</translation>
    </message>
    <message>
        <source>缺 {count}</source>
        <translation>Missing {count}</translation>
    </message>
    <message>
        <source>还有 {count} 行，改好上面的再接着列出。</source>
        <translation>More rows: {count}. They are listed once those above are corrected.</translation>
    </message>
    <message>
        <source>{rows} 等 {count}</source>
        <translation>{rows} and more ({count} in all)</translation>
    </message>
    <message>
        <source>缺数据 · 第 {rows} 行 {title}</source>
        <translation>Missing data · row {rows} {title}</translation>
    </message>
    <message>
        <source>为空时算不准：{measures}</source>
        <translation>Inexact while empty: {measures}</translation>
    </message>
    <message>
        <source>逐行补填</source>
        <translation>Fill in row by row</translation>
    </message>
    <message>
        <source>读不懂的行原样留着，改好以前按“缺数据”计算，不会当作达到。</source>
        <translation>Rows that could not be read are kept as they are; until corrected they count as missing data, never as met.</translation>
    </message>
    <message>
        <source>没有读不懂的行。下面的格子没有填，相关的数算不准。</source>
        <translation>No unreadable rows. The cells below are empty, so the figures that need them are inexact.</translation>
    </message>
    <message>
        <source>没有要处理的。导入时读不懂的行会列在这里，逐行改好。</source>
        <translation>Nothing to do. Rows that cannot be read during an import are listed here to be corrected one by one.</translation>
    </message>
    <message>
        <source>导入问题</source>
        <translation>Import problems</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
</context>
<context>
    <name>FeedbackDeeds</name>
    <message>
        <source>第 {n} 次已打开，逐项答复、改好再报</source>
        <translation>Submission {n} is open: answer each item, put things right, submit again</translation>
    </message>
    <message>
        <source>新生成 {made} 项整改任务，已有 {standing} 项没有重复生成</source>
        <translation>Rectification tasks made: {made}; already there: {standing}</translation>
    </message>
</context>
<context>
    <name>FeedbackDetail</name>
    <message>
        <source>在左边选一项，这里看它的全部、写答复。</source>
        <translation>Choose an item on the left to read it in full and answer it here.</translation>
    </message>
    <message>
        <source>针对</source>
        <translation>About</translation>
    </message>
    <message>
        <source>条文</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>没有定期限</source>
        <translation>No deadline set</translation>
    </message>
    <message>
        <source>县级等级</source>
        <translation>County grade</translation>
    </message>
    <message>
        <source>上次答复</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>县里回复</source>
        <translation>County’s reply</translation>
    </message>
    <message>
        <source>打开 {code}</source>
        <translation>Open {code}</translation>
    </message>
    <message>
        <source>整改任务：{state}</source>
        <translation>Rectification task: {state}</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>现在自评</source>
        <translation>Self now</translation>
    </message>
    <message>
        <source>整改项 {n}：{text}</source>
        <translation>Item {n}: {text}</translation>
    </message>
    <message>
        <source>自评 {grade}</source>
        <translation>Self {grade}</translation>
    </message>
    <message>
        <source>县级 {grade}</source>
        <translation>County {grade}</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>县级反馈</source>
        <translation>County feedback</translation>
    </message>
    <message>
        <source>收反馈包</source>
        <translation>Receive feedback</translation>
    </message>
    <message>
        <source>转为整改任务</source>
        <translation>Make tasks</translation>
    </message>
    <message>
        <source>再次上报</source>
        <translation>Submit again</translation>
    </message>
    <message>
        <source>这是以前的反馈，只供查看；最新的在“历次反馈”里第一行。</source>
        <translation>This is earlier feedback, read only; the newest is the first row of “All feedback”.</translation>
    </message>
    <message>
        <source>要整改的</source>
        <translation>To rectify</translation>
    </message>
    <message>
        <source>等级不同的</source>
        <translation>Grades differ</translation>
    </message>
    <message>
        <source>历次反馈</source>
        <translation>All feedback</translation>
    </message>
    <message>
        <source>还没有收到县里的反馈。县里复核后会给一个反馈包，文件名里有“反馈”两个字，从 U 盘选它或拖到这里。</source>
        <translation>No feedback from the county yet. After its review the county gives you a feedback package; choose it on the USB drive or drop it here.</translation>
    </message>
    <message>
        <source>{year} 年度</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>接受退回，打开第 {n} 次</source>
        <translation>Accept the return, open submission {n}</translation>
    </message>
    <message>
        <source>第 {n} 次上报</source>
        <translation>Submission {n}</translation>
    </message>
    <message>
        <source>这是以前的反馈</source>
        <translation>This is earlier feedback</translation>
    </message>
    <message>
        <source>答复已随第 {n} 次定稿</source>
        <translation>Answers were finalised with submission {n}</translation>
    </message>
    <message>
        <source>先打开下一次上报，再答复</source>
        <translation>Open the next submission first, then answer</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>有整改任务</source>
        <translation>Has a task</translation>
    </message>
    <message>
        <source>条款和理由</source>
        <translation>Clause, reason</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>县级</source>
        <translation>County</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>第 {n} 次上报：{decision}</source>
        <translation>Submission {n}: {decision}</translation>
    </message>
    <message>
        <source>第 {n} 次反馈</source>
        <translation>Feedback {n}</translation>
    </message>
    <message>
        <source>要整改</source>
        <translation>To rectify</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{county}（复核人 {reviewer}）</source>
        <translation>{county} (reviewed by {reviewer})</translation>
    </message>
    <message>
        <source>{who}：{agreed} 条同意自评，{n} 条等级不同；等次自评{own}，复核{level}。</source>
        <translation>{who}: {agreed} clauses agreed, {n} graded otherwise; level claimed {own}, reviewed {level}.</translation>
    </message>
    <message>
        <source>没有达到等次</source>
        <translation>No level reached</translation>
    </message>
    <message>
        <source>总的意见：{words}</source>
        <translation>Overall opinion: {words}</translation>
    </message>
</context>
<context>
    <name>FeedbackPanes</name>
    <message>
        <source>要整改的</source>
        <translation>To rectify</translation>
    </message>
    <message>
        <source>等级不同的</source>
        <translation>Grades differ</translation>
    </message>
    <message>
        <source>历次反馈</source>
        <translation>All feedback</translation>
    </message>
    <message>
        <source>这一项</source>
        <translation>This one</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>上年：{value}</source>
        <translation>Last year: {value}</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
</context>
<context>
    <name>FiguresBefore</name>
    <message>
        <source>{year} 年：{value} {unit}</source>
        <translation>{year}: {value} {unit}</translation>
    </message>
    <message>
        <source>由上年带来，待确认</source>
        <translation>From last year, to confirm</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>年报的部分</source>
        <translation>Parts of the annual report</translation>
    </message>
    <message>
        <source>{count} 项没有填，按“缺数据”算，不当作 0。离开一格就保存。</source>
        <translation>Empty fields: {count}. They count as missing data, not as 0. A field is saved when you leave it.</translation>
    </message>
    <message>
        <source>都填了。离开一格就保存。</source>
        <translation>All filled in. A field is saved when you leave it.</translation>
    </message>
    <message>
        <source>{parts}（{sum}）大于{whole}（{value}）。原值没有变化，核对后改好。</source>
        <translation>{parts} ({sum}) exceed {whole} ({value}). The values are unchanged; check and correct them.</translation>
    </message>
    <message>
        <source>有 {count} 处对不上。</source>
        <translation>Inconsistent figures: {count}.</translation>
    </message>
    <message>
        <source>查找数据项</source>
        <translation>Find a figure</translation>
    </message>
    <message>
        <source>由县级掌握，政策的条件用到才填。</source>
        <translation>Known to the county; fill in only where a policy needs it.</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>这个文件夹里的报告</source>
        <translation>Reports in this folder</translation>
    </message>
    <message>
        <source>还没有报告。生成后在这里打开。</source>
        <translation>No reports yet. Once made, open them here.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>FillInAnswers</name>
    <message>
        <source>科室的答案已读入，采不采用在“自评”里逐条定。</source>
        <translation>The answers of the department are read in; take them clause by clause in the checklist.</translation>
    </message>
</context>
<context>
    <name>FillInPanel</name>
    <message>
        <source>科室填报表</source>
        <translation>Department sheets</translation>
    </message>
    <message>
        <source>发给科室填，填好在“导入”里收回来</source>
        <translation>For departments to fill in; they come back through “Import”</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>还没有科室。在“台账”里填科室，或在人员台账里填所在科室。</source>
        <translation>No departments yet. Enter them under “Ledgers”, or in the staff ledger.</translation>
    </message>
    <message>
        <source>写好了 {count} 个科室的填报表。</source>
        <translation>Department sheets written: {count}. </translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>选</source>
        <translation>Pick</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>协助</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>没有分条款，发全部条款</source>
        <translation>No clauses assigned; gets all</translation>
    </message>
    <message>
        <source>答过 {count} 条</source>
        <translation>Clauses answered: {count}</translation>
    </message>
    <message>
        <source>写出填报表</source>
        <translation>Write sheets</translation>
    </message>
    <message>
        <source>读回填好的表…</source>
        <translation>Read back…</translation>
    </message>
    <message>
        <source>写出 {count} 个科室的填报表</source>
        <translation>Write sheets ({count})</translation>
    </message>
</context>
<context>
    <name>FillInStage</name>
    <message>
        <source>科室填报表的变化</source>
        <translation>Changes in the department sheet</translation>
    </message>
    <message>
        <source>{department}的填报表：改 {count} 款。</source>
        <translation>Sheet of {department}, criteria changed: {count}. </translation>
    </message>
    <message>
        <source>没有变化 {same} 款，空着 {empty} 款；空着的不收回以前的答案。</source>
        <translation>Unchanged {same}, empty {empty}; empty ones do not take back earlier answers.</translation>
    </message>
    <message>
        <source>确认读入 {count} 款</source>
        <translation>Read in criteria: {count}</translation>
    </message>
    <message>
        <source>没有说</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>没达到</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>款号</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>科室以前说</source>
        <translation>Said before</translation>
    </message>
    <message>
        <source>现在说</source>
        <translation>Says now</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>记成科室的答案；本院自己的答案不动，采不采用在自评里逐条定。</source>
        <translation>Stored as the department&apos;s answers; the centre&apos;s own stay as they are, and what to take is decided in the checklist.</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>确认读入</source>
        <translation>Read in</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>只看未填</source>
        <translation>Open only</translation>
    </message>
    <message>
        <source>选择列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>导入问题 {count}</source>
        <translation>Import problems {count}</translation>
    </message>
    <message>
        <source>按来源筛选</source>
        <translation>Filter by source</translation>
    </message>
    <message>
        <source>按等级或力度筛选</source>
        <translation>Filter by grade or strength</translation>
    </message>
    <message>
        <source>按用途筛选</source>
        <translation>Filter by use</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>核心条款</source>
        <translation>Core clauses</translation>
    </message>
    <message>
        <source>全部等级</source>
        <translation>All grades</translation>
    </message>
    <message>
        <source>全部力度</source>
        <translation>All strengths</translation>
    </message>
    <message>
        <source>全部用途</source>
        <translation>All uses</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选当前列（Alt+↓）</source>
        <translation>Filter this column (Alt+↓)</translation>
    </message>
    <message>
        <source>批量修改</source>
        <translation>Bulk edit</translation>
    </message>
    <message>
        <source>给选中的几行改同一项</source>
        <translation>Change one field in the selected rows</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>找一个值，或拼音首字母</source>
        <translation>Value or pinyin initials</translation>
    </message>
    <message>
        <source>这一列的值</source>
        <translation>Values of this column</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>只看空的</source>
        <translation>Only empty</translation>
    </message>
    <message>
        <source>只看填了的</source>
        <translation>Only filled</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>清除这一列的筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>筛选：{column}</source>
        <translation>Filter: {column}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{value}&#x3000;{count}</source>
        <translation>{value}  {count}</translation>
    </message>
    <message>
        <source>还有 {count} 个值，写几个字缩小范围。</source>
        <translation>More values: {count}; type to narrow down.</translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>第 {n} 次上报现在定稿吗？</source>
        <translation>Finalise submission {n} now?</translation>
    </message>
    <message>
        <source>定稿后，这一次的答案、台账和佐证都不再变。以后的改动自动算第 {next} 次，已定稿的内容照旧留着。</source>
        <translation>Answers, ledgers and evidence of this submission are then fixed. Later changes count towards submission {next}; what is finalised stays as it is.</translation>
    </message>
    <message>
        <source>先不定稿</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>本年度不得申报：定稿后可以打印、存档，不能导出上报包。</source>
        <translation>Barred from applying this year: once finalised it can be printed and kept, but no submission can be exported.</translation>
    </message>
    <message>
        <source>有 {n} 处写明了理由，照现在的样子报出。</source>
        <translation>Submitted as they are, with a reason: {n}.</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>指纹 {digits}</source>
        <translation>Fingerprint {digits}</translation>
    </message>
</context>
<context>
    <name>FingerprintForm</name>
    <message>
        <source>文件里的单位：{name}</source>
        <translation>Institution named in the file: {name}</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>文件里的指纹，共 6 组</source>
        <translation>Fingerprint in the file, 6 groups</translation>
    </message>
    <message>
        <source>给对方打电话，请对方念出自己电脑上的指纹，照着听到的打进来。</source>
        <translation>Phone the other side, let them read out the fingerprint on their own computer, and type what you hear.</translation>
    </message>
    <message>
        <source>电话里听到的指纹</source>
        <translation>Fingerprint heard on the phone</translation>
    </message>
    <message>
        <source>交换文件 (*.dbag)</source>
        <translation>Exchange files (*.dbag)</translation>
    </message>
    <message>
        <source>密钥卡和文件里的是同一把。</source>
        <translation>The key card and the file hold the same key. </translation>
    </message>
    <message>
        <source>再看一眼：卡上盖的是不是该单位的公章。</source>
        <translation>Look once more: is the seal on the card that of the institution?</translation>
    </message>
    <message>
        <source>收下新密钥</source>
        <translation>Accept new key</translation>
    </message>
    <message>
        <source>原来的密钥签了名，证明是对方自己换的：不用打电话核对。</source>
        <translation>The earlier key has signed it, which proves that the owner made the change: no need to phone.</translation>
    </message>
    <message>
        <source>对方交来盖章的密钥卡，也可以在格子里用扫码枪扫卡上的二维码，或选卡的图片。</source>
        <translation>With a sealed key card in hand, you can also scan its QR code into the field, or choose a picture of it.</translation>
    </message>
    <message>
        <source>选图片</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>选密钥卡的图片</source>
        <translation>Choose a picture of the key card</translation>
    </message>
    <message>
        <source>图片 (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;所有文件 (*)</source>
        <translation>Images (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;All files (*)</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>选工作区所在的文件夹</source>
        <translation>Choose the folder of the workspace</translation>
    </message>
    <message>
        <source>示例县</source>
        <translation>Sample county</translation>
    </message>
    <message>
        <source>新建卫生院工作区</source>
        <translation>New workspace for a health centre</translation>
    </message>
    <message>
        <source>机构信息</source>
        <translation>Institution profile</translation>
    </message>
    <message>
        <source>把下面的登记文件交给县里，再打电话把这 6 组数字一组一组念给对方听。县里核对一致，才会接收本院的上报。以后在“设置”里随时能看到。</source>
        <translation>Give the enrolment file below to the county, then phone and read them these 6 groups of digits one by one. The county accepts submissions only once they agree. You find them again under “Settings”.</translation>
    </message>
    <message>
        <source>给县里的登记文件</source>
        <translation>Enrolment file for the county</translation>
    </message>
    <message>
        <source>接下来导入人员、设备和年报表，自评就能自动算出一部分。</source>
        <translation>Next, import staff, equipment and the annual report; part of the self-assessment is then computed.</translation>
    </message>
    <message>
        <source>新建县级工作区</source>
        <translation>New workspace for a county</translation>
    </message>
    <message>
        <source>县级卫生健康行政部门</source>
        <translation>County health authority</translation>
    </message>
    <message>
        <source>把下面的县级标识文件发给各卫生院，再打电话把这 6 组数字念给对方核对。对方核对一致，才会把上报封给本县。</source>
        <translation>Send the county card below to the health centres, then phone and read them these 6 groups of digits. A centre seals its submission for the county only once they agree.</translation>
    </message>
    <message>
        <source>给卫生院的县级标识文件</source>
        <translation>County card for the health centres</translation>
    </message>
    <message>
        <source>接下来登记各卫生院送来的登记文件。</source>
        <translation>Next, enrol the health centres from the files they send.</translation>
    </message>
    <message>
        <source>正在核对和恢复备份</source>
        <translation>Comparing and restoring the backup</translation>
    </message>
    <message>
        <source>选备份文件</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>备份 (*.dabiao-backup)</source>
        <translation>Backups (*.dabiao-backup)</translation>
    </message>
    <message>
        <source>恢复到哪里（在里面新建一个文件夹）</source>
        <translation>Where to restore (a new folder is made there)</translation>
    </message>
</context>
<context>
    <name>FirstRunWizard</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>工作区建好了。</source>
        <translation>The workspace is ready. </translation>
    </message>
    <message>
        <source>正在建立工作区</source>
        <translation>Creating the workspace</translation>
    </message>
    <message>
        <source>在 {folder}。{after}</source>
        <translation>In {folder}. {after}</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>密钥指纹</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>找不回来，要记牢</source>
        <translation>Cannot be recovered; keep it safe</translation>
    </message>
    <message>
        <source>念给对方核对</source>
        <translation>Read it out to compare</translation>
    </message>
    <message>
        <source>下一步：口令</source>
        <translation>Next: passphrase</translation>
    </message>
    <message>
        <source>建立工作区</source>
        <translation>Create workspace</translation>
    </message>
    <message>
        <source>记下了，下一步</source>
        <translation>Noted; next</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>差距表写到哪里</source>
        <translation>Folder for the gap table</translation>
    </message>
    <message>
        <source>正在排版差距表</source>
        <translation>Setting the gap table</translation>
    </message>
</context>
<context>
    <name>GapStrip</name>
    <message>
        <source>看推导</source>
        <translation>Derivation</translation>
    </message>
    <message>
        <source>看这些行</source>
        <translation>See these rows</translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation>Open this clause</translation>
    </message>
    <message>
        <source>假设补上</source>
        <translation>What if filled</translation>
    </message>
    <message>
        <source>{title}&#x3000;{amount}</source>
        <translation>{title}&#x3000;{amount}</translation>
    </message>
    <message>
        <source>看 {n} 行台账</source>
        <translation>See {n} ledger rows</translation>
    </message>
    <message>
        <source>卡住 {clauses}</source>
        <translation>Blocks {clauses}</translation>
    </message>
    <message>
        <source>还没有的</source>
        <translation>Not there yet</translation>
    </message>
    <message>
        <source>最接近的（共 {n} 个）</source>
        <translation>Nearest ({n} in all)</translation>
    </message>
    <message>
        <source>最接近的</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>{told}：{why}</source>
        <translation>{told}: {why}</translation>
    </message>
    <message>
        <source>没写名称</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>GapsPage</name>
    <message>
        <source>差距</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>目标等次</source>
        <translation>Target level</translation>
    </message>
    <message>
        <source>比例或条款未与官方原文核对，结论为暂定</source>
        <translation>Shares or clauses not yet checked against the official text; the result is provisional</translation>
    </message>
    <message>
        <source>打印差距表</source>
        <translation>Print gap table</translation>
    </message>
    <message>
        <source>短缺</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>缺数据和未填不算短缺，也不算达到。</source>
        <translation>Missing data and open criteria count neither as gaps nor as met.</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>{name}的类别</source>
        <translation>{name}: categories</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>项</source>
        <translation>items</translation>
    </message>
    <message>
        <source>多出 {n} {unit}</source>
        <translation>{n} {unit} too many</translation>
    </message>
    <message>
        <source>还差 {n} {unit}</source>
        <translation>{n} {unit} short</translation>
    </message>
    <message>
        <source>{shown} 等 {n} 处</source>
        <translation>{shown} and more ({n} in all)</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>卡住的条款</source>
        <translation>Clauses blocked</translation>
    </message>
    <message>
        <source>什么要到期</source>
        <translation>What lapses</translation>
    </message>
    <message>
        <source>从哪天起不算</source>
        <translation>Not counted from</translation>
    </message>
    <message>
        <source>还有</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>那天起达不到的条款</source>
        <translation>Clauses no longer met then</translation>
    </message>
    <message>
        <source>有效期到了</source>
        <translation>Validity ends</translation>
    </message>
    <message>
        <source>证照或检定过期，不能再算</source>
        <translation>A licence or calibration lapses and no longer counts</translation>
    </message>
    <message>
        <source>台账里已写明离开、停用的日期</source>
        <translation>The ledger gives a day of leaving or going out of use</translation>
    </message>
    <message>
        <source>到了通常退休的年龄，请核实</source>
        <translation>Reaches the usual age of retirement; please verify</translation>
    </message>
    <message>
        <source>做过的时间太久了</source>
        <translation>Was done too long ago</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>证书已登记，人员表还没填</source>
        <translation>Certificate recorded, staff ledger not yet filled</translation>
    </message>
    <message>
        <source>正在培训</source>
        <translation>In training</translation>
    </message>
    <message>
        <source>停用，修好就算</source>
        <translation>Out of use; counts once repaired</translation>
    </message>
    <message>
        <source>还不是</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>可以培训</source>
        <translation>Can be trained</translation>
    </message>
    <message>
        <source>名称相近，没有算进来</source>
        <translation>Similar name, not counted</translation>
    </message>
    <message>
        <source>已经报废</source>
        <translation>Scrapped</translation>
    </message>
    <message>
        <source>{why}，{day} 结束</source>
        <translation>{why}, ends {day}</translation>
    </message>
    <message>
        <source>勾选的转为整改任务</source>
        <translation>Make tasks of what is ticked</translation>
    </message>
    <message>
        <source>最省的路</source>
        <translation>Cheapest way</translation>
    </message>
    <message>
        <source>政策要求</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>已写好 2 个文件。</source>
        <translation>2 files written.</translation>
    </message>
    <message>
        <source>打开 PDF</source>
        <translation>Open PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>这一项没有现成的办法可以假设。</source>
        <translation>There is no ready way to assume this one.</translation>
    </message>
    <message>
        <source>用“再假设一项”自己选一项。</source>
        <translation>Choose one yourself with “Add another”.</translation>
    </message>
    <message>
        <source>{n} 项转为整改任务</source>
        <translation>Make {n} tasks</translation>
    </message>
    <message>
        <source>还没有勾选。</source>
        <translation>Nothing is ticked.</translation>
    </message>
    <message>
        <source>已转为 {n} 项整改任务。</source>
        <translation>{n} tasks were made.</translation>
    </message>
    <message>
        <source>另有 {n} 项台账里已经有了。</source>
        <translation>{n} more stood in the ledger already.</translation>
    </message>
    <message>
        <source>去整改</source>
        <translation>Go to rectification</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>缺什么</source>
        <translation>What is short</translation>
    </message>
    <message>
        <source>缺什么；下面一行是现有 → 要求</source>
        <translation>What is short; below: have → need</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>费用（万元）</source>
        <translation>Cost (¥10,000)</translation>
    </message>
    <message>
        <source>最快</source>
        <translation>Soonest</translation>
    </message>
    <message>
        <source>已勾选{what}</source>
        <translation>{what} is ticked</translation>
    </message>
    <message>
        <source>没有勾选{what}</source>
        <translation>{what} is not ticked</translation>
    </message>
    <message>
        <source>估计</source>
        <translation>est.</translation>
    </message>
    <message>
        <source>在要办的前面打勾，再转。</source>
        <translation>Tick what is to be done, then make tasks.</translation>
    </message>
    <message>
        <source>现有 {have}，要求 {need}</source>
        <translation>Have {have}, need {need}</translation>
    </message>
    <message>
        <source>{now}，去年 {before}</source>
        <translation>{now}, last year {before}</translation>
    </message>
</context>
<context>
    <name>GoToBox</name>
    <message>
        <source>找到的条款</source>
        <translation>Clauses found</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>优秀</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>良好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not settled</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>等级{letter} {word}</source>
        <translation>Grade {letter} {word}</translation>
    </message>
    <message>
        <source>{grade}，{origin}</source>
        <translation>{grade}, {origin}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>交接</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>接手的人第一天要知道的</source>
        <translation>What a successor needs on the first day</translation>
    </message>
    <message>
        <source>写成 PDF，签字</source>
        <translation>Make PDF to sign</translation>
    </message>
    <message>
        <source>密钥口令和副本放在哪里</source>
        <translation>Where the key&apos;s passphrase and copy are kept</translation>
    </message>
    <message>
        <source>如：院长办公室保险柜，信封二；不要写口令本身</source>
        <translation>Such as: safe in the head&apos;s office, envelope 2; not the passphrase itself</translation>
    </message>
    <message>
        <source>交接时要说清的</source>
        <translation>To be settled at the handover</translation>
    </message>
    <message>
        <source>密钥口令和副本放在哪里（口令本身不写）</source>
        <translation>Where the key&apos;s passphrase and copy are kept (not the passphrase itself)</translation>
    </message>
    <message>
        <source>交接内容</source>
        <translation>Content of the handover</translation>
    </message>
    <message>
        <source>正在写交接单</source>
        <translation>Writing the handover sheet</translation>
    </message>
    <message>
        <source>交接单写到哪里</source>
        <translation>Where to write the handover sheet</translation>
    </message>
    <message>
        <source>已写好，打印后双方签字。</source>
        <translation>Written; print it for both to sign. </translation>
    </message>
    <message>
        <source>正在查政策任务的期限</source>
        <translation>Looking up the due dates of policy duties</translation>
    </message>
</context>
<context>
    <name>HeldRows</name>
    <message>
        <source>还没有改好。</source>
        <translation>Not corrected yet. </translation>
    </message>
    <message>
        <source>原因写在这一行下面。</source>
        <translation>The reason is given below this row.</translation>
    </message>
    <message>
        <source>要写明原因。</source>
        <translation>A reason is needed. </translation>
    </message>
    <message>
        <source>写一句原因再去掉这一行。</source>
        <translation>Give a short reason before removing this row.</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>达标助手使用手册</source>
        <translation>Dabiao user manual</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>正在写手册</source>
        <translation>Writing the manual</translation>
    </message>
    <message>
        <source>整本存为 PDF</source>
        <translation>Save all as PDF</translation>
    </message>
    <message>
        <source>达标助手使用手册.pdf</source>
        <translation>Dabiao user manual.pdf</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>手册已存到 {path}</source>
        <translation>Manual saved to {path}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>达标助手使用手册</source>
        <translation>Dabiao user manual</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>整本存为 PDF</source>
        <translation>Save all as PDF</translation>
    </message>
    <message>
        <source>在手册里查找</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>手册目录</source>
        <translation>Contents of the manual</translation>
    </message>
    <message>
        <source>手册正文只有中文；按键一览译成了界面的语言。</source>
        <translation>The manual itself is in Chinese only; the list of keys follows the language of the screen.</translation>
    </message>
    <message>
        <source>{field}：</source>
        <translation>{field}: </translation>
    </message>
    <message>
        <source>没有找到。换个词，或清空后看目录。</source>
        <translation>Nothing found. Try another word, or clear it to see the contents.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>这一条的历史</source>
        <translation>History of this clause</translation>
    </message>
    <message>
        <source>这一条还没有改动。</source>
        <translation>This clause has not been changed yet.</translation>
    </message>
    <message>
        <source>{head} · 撤销</source>
        <translation>{head} · undo</translation>
    </message>
    <message>
        <source>{head} · 后来撤销了</source>
        <translation>{head} · undone later</translation>
    </message>
    <message>
        <source>{place}：改回未答</source>
        <translation>{place}: back to open</translation>
    </message>
    <message>
        <source>{place}：{word}</source>
        <translation>{place}: {word}</translation>
    </message>
    <message>
        <source>添加佐证“{name}”</source>
        <translation>Evidence “{name}” added</translation>
    </message>
    <message>
        <source>移除佐证“{name}”</source>
        <translation>Evidence “{name}” removed</translation>
    </message>
    <message>
        <source>放回佐证“{name}”</source>
        <translation>Evidence “{name}” put back</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>date</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>valid until</translation>
    </message>
    <message>
        <source>用作</source>
        <translation>use</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>note</translation>
    </message>
    <message>
        <source>“{name}”的{field}：{after}</source>
        <translation>“{name}”, {field}: {after}</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>收回一条备注</source>
        <translation>Note taken back</translation>
    </message>
    <message>
        <source>记了一条备注</source>
        <translation>Note added</translation>
    </message>
    <message>
        <source>高于计算的理由</source>
        <translation>Reason above computed</translation>
    </message>
    <message>
        <source>不适用的理由</source>
        <translation>Reason for not applicable</translation>
    </message>
    <message>
        <source>{title}：{text}</source>
        <translation>{title}: {text}</translation>
    </message>
    <message>
        <source>{name}：不再负责这一条</source>
        <translation>{name}: no longer answers for this clause</translation>
    </message>
    <message>
        <source>{name}：定为责任科室</source>
        <translation>{name}: made the lead department</translation>
    </message>
    <message>
        <source>{name}：定为协助科室</source>
        <translation>{name}: made a supporting department</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>按现在的自评</source>
        <translation>Present standing</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>各章进度</source>
        <translation>Progress by chapter</translation>
    </message>
    <message>
        <source>导入人员、设备台账</source>
        <translation>Import the staff and equipment ledgers</translation>
    </message>
    <message>
        <source>现有的表格可以直接读，多数款由台账自动算出</source>
        <translation>Existing tables can be read as they are; most criteria are then computed from the ledgers</translation>
    </message>
    <message>
        <source>去导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>补全机构信息</source>
        <translation>Complete the institution profile</translation>
    </message>
    <message>
        <source>{fields}没有填好，补上才能定稿</source>
        <translation>Not filled in: {fields}; needed to finalise</translation>
    </message>
    <message>
        <source>去补全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>还缺理由和佐证</source>
        <translation>Lacks reason and evidence</translation>
    </message>
    <message>
        <source>还缺理由</source>
        <translation>Lacks a reason</translation>
    </message>
    <message>
        <source>还缺佐证</source>
        <translation>Lacks evidence</translation>
    </message>
    <message>
        <source>{clause}（{lacking}）</source>
        <translation>{clause} ({lacking})</translation>
    </message>
    <message>
        <source>给 {count} 条高于计算结果的自评写理由、附佐证</source>
        <translation>Give reasons and evidence for clauses graded above computed: {count}</translation>
    </message>
    <message>
        <source>去写</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>重新添加 {count} 份找不到的佐证</source>
        <translation>Add again {count} evidence files that cannot be found</translation>
    </message>
    <message>
        <source>去添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>改好{ledger}里的 {count} 行</source>
        <translation>{ledger}: correct rows ({count})</translation>
    </message>
    <message>
        <source>改好前不计入任何数字，原样保留着</source>
        <translation>Counted in no figure until corrected; kept as they are</translation>
    </message>
    <message>
        <source>打开台账</source>
        <translation>Open ledger</translation>
    </message>
    <message>
        <source>补齐 {count} 条条款缺的数据</source>
        <translation>Provide the data missing for clauses: {count}</translation>
    </message>
    <message>
        <source>去看缺什么</source>
        <translation>See what is missing</translation>
    </message>
    <message>
        <source>填写剩下的 {count} 条条款</source>
        <translation>Fill in the remaining clauses: {count}</translation>
    </message>
    <message>
        <source>从 {clause} 开始，其中核心条款 {core} 条</source>
        <translation>Begin with {clause}; core clauses among them: {core}</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>填年度数据</source>
        <translation>Enter the annual figures</translation>
    </message>
    <message>
        <source>给 {count} 条 A、B 级自评附佐证</source>
        <translation>Attach evidence to clauses graded A or B: {count}</translation>
    </message>
    <message>
        <source>去附佐证</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>登记上报的县</source>
        <translation>Enrol the county you submit to</translation>
    </message>
    <message>
        <source>去登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>{shown} 等</source>
        <translation>{shown} and more</translation>
    </message>
    <message>
        <source>本年度不得申报{levels}</source>
        <translation>No application for {levels} this year</translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>说明有没有一票否决的情况</source>
        <translation>State whether a veto applies</translation>
    </message>
    <message>
        <source>去说明</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>确认沿用上次的 {count} 处</source>
        <translation>Confirm what is carried over: {count}</translation>
    </message>
    <message>
        <source>去确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>确认由上年带来的 {count} 处</source>
        <translation>Confirm what came from last year: {count}</translation>
    </message>
    <message>
        <source>{ledger} {count}</source>
        <translation>{ledger} {count}</translation>
    </message>
    <message>
        <source>上次停在这里 · {day} {time}</source>
        <translation>You stopped here · {day} {time}</translation>
    </message>
    <message>
        <source>接着填这本台账</source>
        <translation>Continue this ledger</translation>
    </message>
    <message>
        <source>接着填这一行</source>
        <translation>Continue this row</translation>
    </message>
    <message>
        <source>停在“{field}”</source>
        <translation>at “{field}”</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{day}/{month}</translation>
    </message>
    <message>
        <source>机构情况里填的是：{veto}</source>
        <translation>The facts of the institution say: {veto}</translation>
    </message>
    <message>
        <source>还没有回答有没有：{veto}</source>
        <translation>Not yet answered whether this is so: {veto}</translation>
    </message>
    <message>
        <source>答复县里要整改的 {n} 项</source>
        <translation>Answer what the county wants rectified: {n}</translation>
    </message>
    <message>
        <source>去答复</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>导入台账</source>
        <translation>Import ledgers</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日 {weekday} · {year} 年度自评，第 {revision} 次</source>
        <translation>{weekday}, {day}/{month} · self-assessment {year}, submission {revision}</translation>
    </message>
    <message>
        <source>导入下发包</source>
        <translation>Import campaign package</translation>
    </message>
    <message>
        <source>下发包 (*.dbag)</source>
        <translation>Campaign packages (*.dbag)</translation>
    </message>
</context>
<context>
    <name>ImportJobs</name>
    <message>
        <source>正在读 {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>正在读入</source>
        <translation>Reading in</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
</context>
<context>
    <name>ImportLines</name>
    <message>
        <source>存到“其他列”</source>
        <translation>Keep as “other column”</translation>
    </message>
    <message>
        <source>—（不导入）</source>
        <translation>— (not imported)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>导入台账</source>
        <translation>Import a ledger</translation>
    </message>
    <message>
        <source>已存为未完成，下次在“导入”里接着做。</source>
        <translation>Saved for later; continue it under “Import”.</translation>
    </message>
</context>
<context>
    <name>ImportSide</name>
    <message>
        <source>已经写入台账，可用 Ctrl+Z 整体撤销。原文件没有改动。</source>
        <translation>Written to the ledger; Ctrl+Z undoes it all. The file itself is unchanged.</translation>
    </message>
    <message>
        <source>还没有写入任何数据。现在离开，下次从这一步接着做。</source>
        <translation>Nothing has been written yet. If you leave now, you continue from this step next time.</translation>
    </message>
    <message>
        <source>全部或都不</source>
        <translation>All or nothing</translation>
    </message>
    <message>
        <source>{count} 列要看</source>
        <translation>Columns to look at: {count}</translation>
    </message>
    <message>
        <source>都对上了</source>
        <translation>All matched</translation>
    </message>
    <message>
        <source>{count} 处要改好</source>
        <translation>To correct: {count}</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>对应列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入{ledger}</source>
        <translation>Import: {ledger}</translation>
    </message>
    <message>
        <source>{file} · 「{sheet}」表 · {count} 项</source>
        <translation>{file} · sheet “{sheet}” · figures: {count}</translation>
    </message>
    <message>
        <source>{file} · 「{sheet}」表 · {count} 行</source>
        <translation>{file} · sheet “{sheet}” · rows: {count}</translation>
    </message>
    <message>
        <source>{shown} · 没有读的表：{others}</source>
        <translation>{shown} · sheets not read: {others}</translation>
    </message>
    <message>
        <source>已经写入台账，每张表可用 Ctrl+Z 整体撤销。原文件没有改动。</source>
        <translation>Written to the ledgers; Ctrl+Z takes back each sheet as a whole. The file itself is unchanged.</translation>
    </message>
    <message>
        <source>前面 {count} 张表已写入台账；这一张还没有写入。</source>
        <translation>{count} sheets have been written to the ledgers; this one has not.</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入后是这样</source>
        <translation>After the import</translation>
    </message>
    <message>
        <source>哪一行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>哪一项</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>台账里</source>
        <translation>In the ledger</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>（清空）</source>
        <translation>(cleared)</translation>
    </message>
    <message>
        <source>有变化的</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>不导入的</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>不动</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>表里没有了的</source>
        <translation>No longer in the file</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>原值（双击改）</source>
        <translation>Value (double-click)</translation>
    </message>
    <message>
        <source>当作</source>
        <translation>Taken as</translation>
    </message>
    <message>
        <source>开头的字</source>
        <translation>Begins with</translation>
    </message>
    <message>
        <source>没有当作数据的行</source>
        <translation>Rows not taken as data</translation>
    </message>
</context>
<context>
    <name>InboxLines</name>
    <message>
        <source>收件记录</source>
        <translation>Inbox log</translation>
    </message>
    <message>
        <source>这次 {n} 个：收下 {taken} 个，要处理 {rest} 个</source>
        <translation>This time {n}: received {taken}, to deal with {rest}</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>文件和说明</source>
        <translation>File, remarks</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>还没有收。从 U 盘拖进来，或选文件。</source>
        <translation>Nothing received yet. Drag files in from the USB drive, or choose them.</translation>
    </message>
    <message>
        <source>写出登记表</source>
        <translation>Write register</translation>
    </message>
    <message>
        <source>打开复核</source>
        <translation>Open review</translation>
    </message>
    <message>
        <source>去对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>去核对指纹</source>
        <translation>Compare fingerprint</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>收件</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>选上报包</source>
        <translation>Choose submissions</translation>
    </message>
    <message>
        <source>上报包 (*.dbag *.dbag.age);;所有文件 (*)</source>
        <translation>Submissions (*.dbag *.dbag.age);;All files (*)</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>正在核对 {name}</source>
        <translation>Verifying {name}</translation>
    </message>
    <message>
        <source>这里没有上报包（.dbag、.dbag.age），隐藏的文件不看。</source>
        <translation>No submissions here (.dbag, .dbag.age); hidden files are not looked at.</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>这台电脑的时间比上一次收件（{moment}）还早，请核对。先后不靠时间判断，收件不受影响。</source>
        <translation>The clock of this computer is behind the last receipt ({moment}); please check it. The order does not depend on the clock, so receiving is not affected.</translation>
    </message>
    <message>
        <source>登记表写到哪个文件夹</source>
        <translation>Folder for the register</translation>
    </message>
    <message>
        <source>正在写登记表</source>
        <translation>Writing the register</translation>
    </message>
    <message>
        <source>登记表已写出（PDF 和表格）</source>
        <translation>Register written (PDF and spreadsheet)</translation>
    </message>
</context>
<context>
    <name>InstitutionPane</name>
    <message>
        <source>校验码 {code}</source>
        <translation>Check code {code}</translation>
    </message>
    <message>
        <source>{day} 登记</source>
        <translation>Enrolled {day}</translation>
    </message>
    <message>
        <source>机构代码</source>
        <translation>Institution code</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>登记过的指纹</source>
        <translation>Enrolled fingerprint</translation>
    </message>
    <message>
        <source>看自评</source>
        <translation>View self-assessment</translation>
    </message>
    <message>
        <source>停用密钥</source>
        <translation>Withdraw key</translation>
    </message>
    <message>
        <source>本县的指纹</source>
        <translation>The county&apos;s fingerprint</translation>
    </message>
    <message>
        <source>卫生院登记县级时会来电话，把这 6 组念给它听。</source>
        <translation>A health centre phones when it enrols the county; read it these 6 groups.</translation>
    </message>
</context>
<context>
    <name>InstitutionsPage</name>
    <message>
        <source>已写出 {name}</source>
        <translation>{name} written</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>写出县级标识</source>
        <translation>Write county card</translation>
    </message>
    <message>
        <source>登记机构</source>
        <translation>Enrol institution</translation>
    </message>
    <message>
        <source>还没有登记机构。让卫生院写出登记文件，拿到后在这里登记、核对指纹。</source>
        <translation>No institution enrolled yet. Let the health centres write their enrolment file, then enrol them here and compare fingerprints.</translation>
    </message>
    <message>
        <source>机构的登记文件</source>
        <translation>The institution&apos;s enrolment file</translation>
    </message>
    <message>
        <source>登记过的机构，它签名的上报包才收。</source>
        <translation>Only submissions signed by an enrolled institution are received.</translation>
    </message>
    <message>
        <source>核对并登记</source>
        <translation>Compare and enrol</translation>
    </message>
    <message>
        <source>正在读机构和上报</source>
        <translation>Reading institutions and submissions</translation>
    </message>
    <message>
        <source>{county} · 登记 {n} 个，已上报 {sent} 个</source>
        <translation>{county} · enrolled {n}, submitted {sent}</translation>
    </message>
    <message>
        <source>县级标识写到哪里</source>
        <translation>Where to write the county card</translation>
    </message>
    <message>
        <source>换成这把密钥</source>
        <translation>Replace by this key</translation>
    </message>
    <message>
        <source>{name}早已登记，没有变化</source>
        <translation>{name} is already enrolled; nothing has changed</translation>
    </message>
    <message>
        <source>已登记{name}</source>
        <translation>{name} enrolled</translation>
    </message>
    <message>
        <source>还没上报</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{year} 年度 第 {n} 次</source>
        <translation>{year}, submission {n}</translation>
    </message>
    <message>
        <source>{day} 收到</source>
        <translation>Received {day}</translation>
    </message>
    <message>
        <source>没有达到</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>待核对 · 暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>{n} 条</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>最近上报</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>高于计算</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>自评高于计算结果的条款数</source>
        <translation>Clauses self-assessed above computed</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>{grade}</translation>
    </message>
    <message>
        <source>达到 {grade} 级及以上的条款数 / 适用条款数</source>
        <translation>Clauses of grade {grade} or better / applicable clauses</translation>
    </message>
    <message>
        <source>本年度不得申报</source>
        <translation>Barred this year</translation>
    </message>
    <message>
        <source>换成重新登记的密钥</source>
        <translation>Use the newly enrolled key</translation>
    </message>
    <message>
        <source>已收下{name}换的密钥</source>
        <translation>New key of {name} accepted</translation>
    </message>
    <message>
        <source>{day} 换下的密钥：{fingerprint}</source>
        <translation>Key replaced on {day}: {fingerprint}</translation>
    </message>
    <message>
        <source>{day} 起停用：{why}</source>
        <translation>Withdrawn from {day}: {why}</translation>
    </message>
    <message>
        <source>。这天以后收下它签的 {n} 个包，请核对</source>
        <translation>. Packages it signed that were received after that day: {n}, please check</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>要整改什么</source>
        <translation>What to rectify</translation>
    </message>
    <message>
        <source>要整改什么，到什么程度算改好</source>
        <translation>What to rectify, and when it counts as done</translation>
    </message>
    <message>
        <source>对应哪一款</source>
        <translation>Which criterion</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>期限，如 2025-09-30</source>
        <translation>Deadline, e.g. 2025-09-30</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>整条 {clause}</source>
        <translation>Whole clause {clause}</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>Whole institution</translation>
    </message>
    <message>
        <source>改好 {item}</source>
        <translation>Update {item}</translation>
    </message>
    <message>
        <source>日期写成 2025-09-30 这样</source>
        <translation>Write the date as 2025-09-30</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>可查：{what}</source>
        <translation>Can be checked: {what}</translation>
    </message>
    <message>
        <source>县级：{reason}</source>
        <translation>County: {reason}</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>新提的</source>
        <translation>New</translation>
    </message>
    <message>
        <source>机构答复了，等着定</source>
        <translation>Answered, to be decided</translation>
    </message>
    <message>
        <source>要整改</source>
        <translation>To rectify</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>Whole institution</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>机构答复（{state}）：</source>
        <translation>Institution’s answer ({state}): </translation>
    </message>
    <message>
        <source>佐证：{files}</source>
        <translation>Evidence: {files}</translation>
    </message>
    <message>
        <source>{item} 的理由</source>
        <translation>Reason for {item}</translation>
    </message>
    <message>
        <source>理由，机构会看到</source>
        <translation>Reason, seen by the institution</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>重新提出</source>
        <translation>Raise again</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>撤掉</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>ItemsPane</name>
    <message>
        <source>这一条没有整改意见。</source>
        <translation>No rectification items for this clause.</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>存为设想</source>
        <translation>Keep scenario</translation>
    </message>
    <message>
        <source>存下现在假设的各项，以后按当时的台账重新试算、互相对照。</source>
        <translation>Keeps what is assumed now; it is worked out again on the ledgers of the day, and compared.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>不存</source>
        <translation>Don’t keep</translation>
    </message>
</context>
<context>
    <name>KeyCardButton</name>
    <message>
        <source>打印密钥卡</source>
        <translation>Print key card</translation>
    </message>
    <message>
        <source>一页纸：指纹、二维码、盖章的地方。盖章后交给对方，用来核对</source>
        <translation>One page: fingerprint, QR code, place for the seal. Sealed and handed over, it serves to compare the key</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>已写好 {name}</source>
        <translation>{name} written</translation>
    </message>
</context>
<context>
    <name>KeyDeeds</name>
    <message>
        <source>口令已换。以前做的加密备份，打开时还用旧口令。</source>
        <translation>Passphrase changed. Encrypted backups made before still open with the old one.</translation>
    </message>
    <message>
        <source>县级标识已重新签发。到“机构”页写出，发给各机构。</source>
        <translation>County card signed anew. Write it on the “Institutions” page and send it to the institutions.</translation>
    </message>
    <message>
        <source>密钥已换。到“机构”页写出县级标识发给各机构，它们不用打电话核对。</source>
        <translation>Key changed. Write the county card on the “Institutions” page and send it to the institutions; they need not phone.</translation>
    </message>
    <message>
        <source>新密钥已做好。到“机构”页写出县级标识发给各机构，请它们打电话核对指纹。</source>
        <translation>New key made. Write the county card on the “Institutions” page, send it to the institutions and ask them to phone and compare the fingerprint.</translation>
    </message>
    <message>
        <source>密钥已换。在下面写出换密钥文件交给县里，县里不用打电话核对。</source>
        <translation>Key changed. Write the key change file below and give it to the county; the county need not phone.</translation>
    </message>
    <message>
        <source>新密钥已做好。在下面写出登记文件交给县里，再打电话核对指纹。</source>
        <translation>New key made. Write the enrolment file below, give it to the county, then phone to compare the fingerprint.</translation>
    </message>
    <message>
        <source>改口令</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>换一个密钥口令</source>
        <translation>Choose another key passphrase</translation>
    </message>
    <message>
        <source>密钥不变，指纹不变，不用告诉任何人。以前的密钥也一起用新口令锁上。</source>
        <translation>Key and fingerprint stay the same; nobody need be told. Earlier keys are locked with the new passphrase too.</translation>
    </message>
    <message>
        <source>以前做的加密备份，打开时还用旧口令。</source>
        <translation>Encrypted backups made before still open with the old passphrase.</translation>
    </message>
    <message>
        <source>换口令</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>重新签发标识</source>
        <translation>Reissue card</translation>
    </message>
    <message>
        <source>重新签发县级标识</source>
        <translation>Sign the county card anew</translation>
    </message>
    <message>
        <source>标识里写着本县的密钥，还有谁的电脑能打开上报包。改过之后要发给各机构。</source>
        <translation>The card names the county’s key and whose computers can open submissions. Once changed, it has to be sent to the institutions.</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>做好后把新的县级标识发给各机构：旧密钥担保，不用打电话核对。</source>
        <translation>Then send the new county card to the institutions: the old key vouches for it, no need to phone.</translation>
    </message>
    <message>
        <source>做好后把换密钥文件交给县里：旧密钥担保，不用打电话核对。</source>
        <translation>Then give the key change file to the county: the old key vouches for it, no need to phone.</translation>
    </message>
    <message>
        <source>换密钥</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>换一把新密钥？</source>
        <translation>Change to a new key?</translation>
    </message>
    <message>
        <source>封给旧密钥的文件照样打得开；换之前导出的文件照样有效。口令不变。</source>
        <translation>Files sealed for the old key still open; files exported before stay valid. The passphrase stays the same.</translation>
    </message>
    <message>
        <source>怀疑有人拿到了旧密钥，不要这样换：先打电话给对方停用，再做新密钥。</source>
        <translation>If someone may hold the old key, do not change it this way: phone the other side to withdraw it first, then make a new key.</translation>
    </message>
    <message>
        <source>各机构要重新收下县级标识，打电话核对指纹，才能接着上报。</source>
        <translation>Institutions must receive the county card again and compare the fingerprint by phone before they can submit further.</translation>
    </message>
    <message>
        <source>县里要重新登记本单位，打电话核对指纹，才能接着上报。</source>
        <translation>The county must enrol this institution again and compare the fingerprint by phone before you can submit further.</translation>
    </message>
    <message>
        <source>从头做新密钥</source>
        <translation>New key from scratch</translation>
    </message>
    <message>
        <source>口令忘了，或密钥丢了？</source>
        <translation>Passphrase forgotten, or key lost?</translation>
    </message>
    <message>
        <source>口令找不回来。先想一想：大小写、输入法、写在哪张纸上。</source>
        <translation>The passphrase cannot be recovered. Think first: upper or lower case, input method, which paper it is written on.</translation>
    </message>
    <message>
        <source>做了新密钥，台账和自评都还在；封给旧密钥的文件打不开了。</source>
        <translation>With a new key, ledgers and self-assessment stay; files sealed for the old key can no longer be opened.</translation>
    </message>
    <message>
        <source>做新密钥</source>
        <translation>Make new key</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>现在的口令</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>先输入现在的口令</source>
        <translation>Enter the current passphrase first</translation>
    </message>
    <message>
        <source>先想一个新口令，8 个字以上</source>
        <translation>Choose a new passphrase first, 8 characters or more</translation>
    </message>
    <message>
        <source>两次输入的不一样</source>
        <translation>The two entries differ</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>C/B/A 整级</source>
        <translation>C/B/A grade</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>推导</source>
        <translation>Derivation</translation>
    </message>
    <message>
        <source>先不填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>确认沿用</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>做什么</source>
        <translation>Does</translation>
    </message>
    <message>
        <source>达到，再按未达</source>
        <translation>Met; again: not met</translation>
    </message>
    <message>
        <source>自评页的按键</source>
        <translation>Keys of the checklist</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>找条款</source>
        <translation>Finding clauses</translation>
    </message>
    <message>
        <source>上一条、下一条</source>
        <translation>Previous, next clause</translation>
    </message>
    <message>
        <source>下一条未填</source>
        <translation>Next open</translation>
    </message>
    <message>
        <source>按条款号、名称、拼音首字母</source>
        <translation>By number, name or pinyin</translation>
    </message>
    <message>
        <source>在条款和判定款里查找</source>
        <translation>Search clauses and criteria</translation>
    </message>
    <message>
        <source>进到判定款</source>
        <translation>Into the criteria</translation>
    </message>
    <message>
        <source>选多条，一起定科室</source>
        <translation>Select several, for departments</translation>
    </message>
    <message>
        <source>换到下一栏</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>回到跳来的地方</source>
        <translation>Back to where you came from</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>勾选 C/B/A 整级，再按取消</source>
        <translation>Tick grade C/B/A; again: untick</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>先不填</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>展开推导</source>
        <translation>Show derivation</translation>
    </message>
    <message>
        <source>收起，再按回到目录</source>
        <translation>Close; again: to the clauses</translation>
    </message>
    <message>
        <source>不适用，写理由</source>
        <translation>Not applicable, with reason</translation>
    </message>
    <message>
        <source>确认沿用的全部答案</source>
        <translation>Confirm all carried over</translation>
    </message>
    <message>
        <source>佐证、备注、科室</source>
        <translation>Evidence, notes, departments</translation>
    </message>
    <message>
        <source>添加佐证，对应当前款</source>
        <translation>Add evidence for this criterion</translation>
    </message>
    <message>
        <source>写备注，对应当前款</source>
        <translation>Write a note on this criterion</translation>
    </message>
    <message>
        <source>定责任科室和协助科室</source>
        <translation>Set departments</translation>
    </message>
    <message>
        <source>显示、收起右栏</source>
        <translation>Show, hide the right pane</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>这张表</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>键盘一览</source>
        <translation>Keyboard</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>本机的密钥</source>
        <translation>Key of this computer</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制指纹</source>
        <translation>Copy fingerprint</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>复制收件地址</source>
        <translation>Copy recipient address</translation>
    </message>
    <message>
        <source>收件地址</source>
        <translation>Recipient address</translation>
    </message>
    <message>
        <source>{path}。交给县里，再打电话核对指纹。</source>
        <translation>{path}. Give it to the county, then phone to compare the fingerprint.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>给机构的县级标识文件在“机构”页写出。机构打电话来时，念上面 6 组数字。</source>
        <translation>The county card for institutions is written on the “Institutions” page. When one phones, read out the 6 groups above.</translation>
    </message>
    <message>
        <source>去“机构”页</source>
        <translation>Go to “Institutions”</translation>
    </message>
    <message>
        <source>县里登记本单位要一个登记文件：写出来交给县里，再打电话把指纹一组一组念给对方听。</source>
        <translation>The county needs an enrolment file to enrol this centre: write it, hand it over, then phone and read out the fingerprint group by group.</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>写到</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>登记文件写到哪个文件夹</source>
        <translation>Folder for the enrolment file</translation>
    </message>
    <message>
        <source>写出登记文件</source>
        <translation>Write enrolment file</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>本单位密钥的口令，只用这一次，不保存</source>
        <translation>Passphrase of the centre&apos;s key, used this once, not stored</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>先输入本单位密钥的口令</source>
        <translation>Enter the passphrase of the centre&apos;s key first</translation>
    </message>
    <message>
        <source>已复制指纹</source>
        <translation>Fingerprint copied</translation>
    </message>
    <message>
        <source>已复制收件地址</source>
        <translation>Recipient address copied</translation>
    </message>
    <message>
        <source>换下的密钥 {n} 把，还能打开封给它们的文件。</source>
        <translation>Replaced keys: {n}; they still open the files sealed for them.</translation>
    </message>
    <message>
        <source>文件已写好。</source>
        <translation>The file is written. </translation>
    </message>
    <message>
        <source>{path}。交给县里；旧密钥担保，不用打电话核对。</source>
        <translation>{path}. Give it to the county; the old key vouches for it, no phone call needed.</translation>
    </message>
    <message>
        <source>县里还没收下新密钥的，写出换密钥文件交给县里，不用打电话核对。</source>
        <translation>If the county has not received the new key yet, write the key change file and give it to the county; no phone call needed.</translation>
    </message>
    <message>
        <source>写出换密钥文件</source>
        <translation>Write key change file</translation>
    </message>
    <message>
        <source>换密钥</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>改口令</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>口令忘了、密钥丢了</source>
        <translation>Passphrase or key lost</translation>
    </message>
    <message>
        <source>重新签发标识</source>
        <translation>Reissue card</translation>
    </message>
</context>
<context>
    <name>KeyStage</name>
    <message>
        <source>本单位的密钥指纹</source>
        <translation>Fingerprint of this institution&apos;s key</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>指纹 {digits}</source>
        <translation>Fingerprint {digits}</translation>
    </message>
</context>
<context>
    <name>KeycapHint</name>
    <message>
        <source>{keys}：{word}</source>
        <translation>{keys}: {word}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>不用鼠标也能做完全部工作。加号表示一起按；逗号表示几个键都行。</source>
        <translation>All work can be done without a mouse. Plus: press together; comma: either key.</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>打开手册中讲这里的一节</source>
        <translation>Open the manual at this place</translation>
    </message>
    <message>
        <source>左边的第 1 到第 9 个页面</source>
        <translation>Pages 1 to 9 on the left</translation>
    </message>
    <message>
        <source>去条款或台账：编号、名称、拼音首字母</source>
        <translation>Go to a clause or ledger: number, name, pinyin initials</translation>
    </message>
    <message>
        <source>换到下一栏</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>下一处、上一处</source>
        <translation>Next, previous place</translation>
    </message>
    <message>
        <source>回到跳来的地方</source>
        <translation>Back to where you came from</translation>
    </message>
    <message>
        <source>在本页查找</source>
        <translation>Search this page</translation>
    </message>
    <message>
        <source>下一处、上一处问题</source>
        <translation>Next, previous problem</translation>
    </message>
    <message>
        <source>打开、收起检查结果</source>
        <translation>Open, close the checks</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>字大、字小、回到 100%</source>
        <translation>Larger, smaller, 100% text</translation>
    </message>
    <message>
        <source>放弃这一格、收起这一栏、关闭这个窗口</source>
        <translation>Leave the cell as it was, close the pane or window</translation>
    </message>
    <message>
        <source>台账表格</source>
        <translation>Ledger tables</translation>
    </message>
    <message>
        <source>存下这一格，往下或往右</source>
        <translation>Store the cell, go down or right</translation>
    </message>
    <message>
        <source>存下这一格，往上或往左</source>
        <translation>Store the cell, go up or left</translation>
    </message>
    <message>
        <source>改这一格；直接打字是重写</source>
        <translation>Edit the cell; typing at once replaces it</translation>
    </message>
    <message>
        <source>筛选当前列；改代码格时打开可选的值</source>
        <translation>Filter this column; in a code cell, list its values</translation>
    </message>
    <message>
        <source>和上一行相同</source>
        <translation>Same as the row above</translation>
    </message>
    <message>
        <source>向下填充选中的格子</source>
        <translation>Fill the selected cells down</translation>
    </message>
    <message>
        <source>清空选中的格子</source>
        <translation>Clear the selected cells</translation>
    </message>
    <message>
        <source>复制选中的一块</source>
        <translation>Copy the selection</translation>
    </message>
    <message>
        <source>连同列名复制</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>粘贴，先看再放</source>
        <translation>Paste, with a preview</translation>
    </message>
    <message>
        <source>选中一块</source>
        <translation>Select a block</translation>
    </message>
    <message>
        <source>Ctrl+空格, Shift+空格</source>
        <translation>Ctrl+Space, Shift+Space</translation>
    </message>
    <message>
        <source>选中整列、整行</source>
        <translation>Select the column, the row</translation>
    </message>
    <message>
        <source>离开表格</source>
        <translation>Leave the table</translation>
    </message>
    <message>
        <source>台账的行</source>
        <translation>Rows of a ledger</translation>
    </message>
    <message>
        <source>新增一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>显示、收起这一行的全部内容</source>
        <translation>Show, hide all of the row</translation>
    </message>
    <message>
        <source>到这一行的全部内容里去</source>
        <translation>Go into the details of the row</translation>
    </message>
    <message>
        <source>上一本、下一本台账</source>
        <translation>Previous, next ledger</translation>
    </message>
    <message>
        <source>在台账目录里：打开这本台账</source>
        <translation>In the list of ledgers: open it</translation>
    </message>
    <message>
        <source>自评：找条款</source>
        <translation>Checklist: finding clauses</translation>
    </message>
    <message>
        <source>上一条、下一条</source>
        <translation>Previous, next clause</translation>
    </message>
    <message>
        <source>下一条未填</source>
        <translation>Next open</translation>
    </message>
    <message>
        <source>进到判定款</source>
        <translation>Into the criteria</translation>
    </message>
    <message>
        <source>选多条，一起定科室</source>
        <translation>Select several, to set departments</translation>
    </message>
    <message>
        <source>自评页的全部按键</source>
        <translation>All keys of the checklist</translation>
    </message>
    <message>
        <source>自评：判定</source>
        <translation>Checklist: assessment</translation>
    </message>
    <message>
        <source>勾选 C、B、A 整级，再按取消</source>
        <translation>Tick grade C, B, A; again: untick</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>先不填</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>展开推导</source>
        <translation>Show derivation</translation>
    </message>
    <message>
        <source>收起，再按回到目录</source>
        <translation>Close; again: to the clauses</translation>
    </message>
    <message>
        <source>不适用，写理由</source>
        <translation>Not applicable, with reason</translation>
    </message>
    <message>
        <source>确认沿用的这一款</source>
        <translation>Confirm this carried-over criterion</translation>
    </message>
    <message>
        <source>确认沿用的全部答案</source>
        <translation>Confirm all carried-over answers</translation>
    </message>
    <message>
        <source>自评：佐证、备注、科室</source>
        <translation>Checklist: evidence, notes, departments</translation>
    </message>
    <message>
        <source>添加佐证，对应当前款</source>
        <translation>Add evidence for this criterion</translation>
    </message>
    <message>
        <source>写备注，对应当前款</source>
        <translation>Write a note on this criterion</translation>
    </message>
    <message>
        <source>定责任科室和协助科室</source>
        <translation>Set lead and supporting departments</translation>
    </message>
    <message>
        <source>显示、收起右栏</source>
        <translation>Show, hide the right pane</translation>
    </message>
    <message>
        <source>其他页面</source>
        <translation>Other pages</translation>
    </message>
    <message>
        <source>导入和建工作区：下一步、上一步</source>
        <translation>Import, new workspace: next, back</translation>
    </message>
    <message>
        <source>上报：重新检查</source>
        <translation>Submit: check again</translation>
    </message>
    <message>
        <source>标准：只看待核对的，再按看全部</source>
        <translation>Standards: only what is to be checked; again: all</translation>
    </message>
    <message>
        <source>手册：后退、前进</source>
        <translation>Manual: back, forward</translation>
    </message>
    <message>
        <source>锁屏（用账号时）</source>
        <translation>Lock the screen (with accounts)</translation>
    </message>
    <message>
        <source>确认上年带来的行</source>
        <translation>Confirm rows from last year</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>自查表</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>符合、不符合、不适用</source>
        <translation>Conforms, does not, not applicable</translation>
    </message>
    <message>
        <source>上一项、下一项</source>
        <translation>Previous, next item</translation>
    </message>
    <message>
        <source>到这一项的格子里去，Esc 回来</source>
        <translation>Into the item’s fields; Esc leads back</translation>
    </message>
    <message>
        <source>下一项没填的</source>
        <translation>Next open item</translation>
    </message>
    <message>
        <source>差距：勾选这一行，再按取消</source>
        <translation>Gaps: tick this row; again to untick</translation>
    </message>
    <message>
        <source>差距：假设补上选中的行</source>
        <translation>Gaps: assume the chosen rows are filled</translation>
    </message>
    <message>
        <source>复核（县级）</source>
        <translation>Review (county)</translation>
    </message>
    <message>
        <source>同意自评，看下一条</source>
        <translation>Agree, next clause</translation>
    </message>
    <message>
        <source>按计算的等次</source>
        <translation>Grade as calculated</translation>
    </message>
    <message>
        <source>选别的等次</source>
        <translation>Choose another grade</translation>
    </message>
    <message>
        <source>提整改意见</source>
        <translation>Ask rectification</translation>
    </message>
    <message>
        <source>加上写好的整改意见</source>
        <translation>Add the rectification written</translation>
    </message>
    <message>
        <source>写理由</source>
        <translation>Give reason</translation>
    </message>
    <message>
        <source>记下，看下一条</source>
        <translation>Keep, next clause</translation>
    </message>
    <message>
        <source>作出结论，再按回到条款</source>
        <translation>Conclude; again: back to clauses</translation>
    </message>
    <message>
        <source>县级反馈：下一项没答复的</source>
        <translation>County feedback: next unanswered</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{kind}：{answer}</source>
        <translation>{kind}: {answer}</translation>
    </message>
    <message>
        <source>{kind}有多少{unit}</source>
        <translation>How many {kind} ({unit})</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>哪些会离开本单位</source>
        <translation>What leaves the centre</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>其中的个人信息</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Goes</translation>
    </message>
    <message>
        <source>{answers} 项，{reasons} 条</source>
        <translation>{answers} + {reasons}</translation>
    </message>
    <message>
        <source>自评答案、理由</source>
        <translation>Answers, reasons</translation>
    </message>
    <message>
        <source>填报人姓名</source>
        <translation>Reporter&apos;s name</translation>
    </message>
    <message>
        <source>人员台账</source>
        <translation>Staff ledger</translation>
    </message>
    <message>
        <source>{n} 行</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>姓名、职称、证书编码</source>
        <translation>Name, title, certificate</translation>
    </message>
    <message>
        <source>由证件号算出，看不出号码</source>
        <translation>Derived from ID number</translation>
    </message>
    <message>
        <source>未登记县级，不带</source>
        <translation>No county: not included</translation>
    </message>
    <message>
        <source>人员代号</source>
        <translation>Staff pseudonyms</translation>
    </message>
    <message>
        <source>{n} 个</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{devices} 台，{figures} 项</source>
        <translation>{devices} + {figures}</translation>
    </message>
    <message>
        <source>{n} 份，{size}</source>
        <translation>{n}, {size}</translation>
    </message>
    <message>
        <source>看文件里有没有</source>
        <translation>As in the files</translation>
    </message>
    <message>
        <source>证件号码、个人电话</source>
        <translation>ID, phone numbers</translation>
    </message>
    <message>
        <source>{ids} 个，{phones} 个</source>
        <translation>{ids} + {phones}</translation>
    </message>
    <message>
        <source>报出</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>留下</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>设备、年度数据、机构情况</source>
        <translation>Equipment, data</translation>
    </message>
    <message>
        <source>备注、科室自评、其他台账</source>
        <translation>Notes, other rows</translation>
    </message>
    <message>
        <source>{notes} 条，{answers} 项，{rows} 行</source>
        <translation>{notes} + {answers} + {rows}</translation>
    </message>
    <message>
        <source>第 {n} 次 {code}</source>
        <translation>Submission {n} {code}</translation>
    </message>
    <message>
        <source>第 {n} 次填写中</source>
        <translation>Submission {n} in progress</translation>
    </message>
    <message>
        <source>看变化</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>看内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>指标来历、整改任务</source>
        <translation>Figure origins, tasks</translation>
    </message>
    <message>
        <source>{n} 项任务</source>
        <translation>{n} tasks</translation>
    </message>
    <message>
        <source>计入的人员姓名</source>
        <translation>Names of staff counted</translation>
    </message>
    <message>
        <source>佐证文件、自评报告</source>
        <translation>Evidence files, report</translation>
    </message>
</context>
<context>
    <name>LedgerCells</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>LedgerColumns</name>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{name}（{day} 起不在册：{reason}）</source>
        <translation>{name} (not counted since {day}: {reason})</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>所在科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>从事专业类别</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>执业类别</source>
        <translation>Practice category</translation>
    </message>
    <message>
        <source>执业范围</source>
        <translation>Practice scope</translation>
    </message>
    <message>
        <source>职称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>学历</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>台数</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>生产厂家</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>使用情况</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Unit price (元)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>由上年带来，待确认（Ctrl+Enter）</source>
        <translation>From last year, to confirm (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>LedgerExport</name>
    <message>
        <source>{title}-{year}.xlsx</source>
        <translation>{title}-{year}.xlsx</translation>
    </message>
    <message>
        <source>导出“{title}”</source>
        <translation>Export “{title}”</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <source>{title}-{year}.pdf</source>
        <translation>{title}-{year}.pdf</translation>
    </message>
    <message>
        <source>{title}-{year}-空表.pdf</source>
        <translation>{title}-{year}-blank.pdf</translation>
    </message>
    <message>
        <source>打印“{title}”</source>
        <translation>Print “{title}”</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
</context>
<context>
    <name>LedgerFace</name>
    <message>
        <source>人员台账</source>
        <translation>Staff ledger</translation>
    </message>
    <message>
        <source>姓名、科室或拼音首字母</source>
        <translation>Name, department or pinyin initials</translation>
    </message>
    <message>
        <source>在岗 {count} 人</source>
        <translation>On staff {count}</translation>
    </message>
    <message>
        <source>新增一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>离岗</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>{name} 离岗</source>
        <translation>{name}: left</translation>
    </message>
    <message>
        <source>设备台账</source>
        <translation>Equipment ledger</translation>
    </message>
    <message>
        <source>名称、型号或拼音首字母</source>
        <translation>Name, model or pinyin initials</translation>
    </message>
    <message>
        <source>在册 {count} 行</source>
        <translation>Rows in use {count}</translation>
    </message>
    <message>
        <source>撤出台账</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>{name} 撤出台账</source>
        <translation>{name}: taken out of the ledger</translation>
    </message>
    <message>
        <source>台账：{title}</source>
        <translation>Ledger: {title}</translation>
    </message>
    <message>
        <source>“{title}”还没有填。导入现有表格，或逐行录入；真的没有，就在上面勾“这本台账已填全”。</source>
        <translation>“{title}” is still empty. Import a table, or enter rows one by one; if there is nothing, tick “Complete” above.</translation>
    </message>
    <message>
        <source>{field}或拼音首字母</source>
        <translation>{field} or pinyin initials</translation>
    </message>
    <message>
        <source>还没有人员。导入现有表格，从表格里粘贴（Ctrl+V），或逐行录入。</source>
        <translation>No people yet. Import a spreadsheet, paste from one (Ctrl+V), or enter them row by row.</translation>
    </message>
    <message>
        <source>还没有设备。导入现有表格，从表格里粘贴（Ctrl+V），或逐行录入。</source>
        <translation>No devices yet. Import a spreadsheet, paste from one (Ctrl+V), or enter them row by row.</translation>
    </message>
</context>
<context>
    <name>LedgerHead</name>
    <message>
        <source>台账目录</source>
        <translation>List of ledgers</translation>
    </message>
    <message>
        <source>这本台账已填全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>详细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>没有列出来的，就算没有</source>
        <translation>What is not listed does not exist</translation>
    </message>
    <message>
        <source>打勾以前，没有列出来的按“缺数据”算</source>
        <translation>Until ticked, what is not listed counts as missing data</translation>
    </message>
    <message>
        <source>导出和打印</source>
        <translation>Export, print</translation>
    </message>
    <message>
        <source>导出表格（改好能再导入）</source>
        <translation>Export workbook (can be imported again)</translation>
    </message>
    <message>
        <source>打印空表（PDF）</source>
        <translation>Print blank (PDF)</translation>
    </message>
    <message>
        <source>按现有数据打印（PDF）</source>
        <translation>Print with data (PDF)</translation>
    </message>
</context>
<context>
    <name>LedgerNav</name>
    <message>
        <source>查找台账</source>
        <translation>Find a ledger</translation>
    </message>
    <message>
        <source>台账目录</source>
        <translation>List of ledgers</translation>
    </message>
</context>
<context>
    <name>LedgerShelf</name>
    <message>
        <source>机构与房屋</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>机构情况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>科室·检验·技术</source>
        <translation>Depts, tests</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>服务量（年报）</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <source>服务与公卫</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>村级</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>质量安全</source>
        <translation>Quality and safety</translation>
    </message>
    <message>
        <source>荣誉与否决</source>
        <translation>Honours and vetoes</translation>
    </message>
    <message>
        <source>错误 {count}</source>
        <translation>Errors {count}</translation>
    </message>
    <message>
        <source>待确认 {count}</source>
        <translation>To confirm {count}</translation>
    </message>
    <message>
        <source>和台账对不上 {count}</source>
        <translation>Differs from ledgers {count}</translation>
    </message>
    <message>
        <source>有缺项的 {count} 行</source>
        <translation>Rows with gaps {count}</translation>
    </message>
    <message>
        <source>已填全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>填写中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>整改与任务</source>
        <translation>Rectification and duties</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>恢复原来的列</source>
        <translation>Reset columns</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>等次怎么定的</source>
        <translation>How the level is decided</translation>
    </message>
    <message>
        <source>看标准里的写法和来源</source>
        <translation>Show rule and source in the standard</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LevelNotices</name>
    <message>
        <source>适用的核心条款都达到 {grade} 级</source>
        <translation>All applicable core clauses reach grade {grade}</translation>
    </message>
    <message>
        <source>前提已满足：{condition}</source>
        <translation>Prerequisite met: {condition}</translation>
    </message>
    <message>
        <source>一票否决：没有“{veto}”的情况</source>
        <translation>Veto ruled out: {veto}</translation>
    </message>
    <message>
        <source>{level}的比例</source>
        <translation>the shares of {level}</translation>
    </message>
    <message>
        <source>{count} 条适用条款的文字</source>
        <translation>the text of applicable clauses ({count})</translation>
    </message>
    <message>
        <source>结论为暂定：{doubts}尚未与官方原文核对。</source>
        <translation>Provisional; not yet checked against the official text: {doubts}.</translation>
    </message>
    <message>
        <source>本年度不得申报{levels}：{veto}等次不变。</source>
        <translation>No application for {levels} this year: {veto} The level stays as it is.</translation>
    </message>
    <message>
        <source>看这一项</source>
        <translation>See this fact</translation>
    </message>
    <message>
        <source>{levels}的前提还没有满足：{condition}</source>
        <translation>A prerequisite of {levels} is not met: {condition}</translation>
    </message>
    <message>
        <source>申报{levels}前要说明有没有这种情况：{veto}</source>
        <translation>Before applying for {levels}, state whether this is so: {veto}</translation>
    </message>
    <message>
        <source>去说明</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>LevelPane</name>
    <message>
        <source>离{level}</source>
        <translation>Towards {level}</translation>
    </message>
    <message>
        <source>本机构不属于这个等次的适用范围</source>
        <translation>This level does not apply to the institution</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>还差 {n} 条</source>
        <translation>Clauses short: {n}</translation>
    </message>
    <message>
        <source>深色现在 · 浅色假设</source>
        <translation>dark: now · light: what-if</translation>
    </message>
    <message>
        <source>已经达到</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>还没有达到</source>
        <translation>Not reached yet</translation>
    </message>
    <message>
        <source>要求 {threshold}</source>
        <translation>asked {threshold}</translation>
    </message>
    <message>
        <source>{reached}/{applicable} = {share}</source>
        <translation>{reached}/{applicable} = {share}</translation>
    </message>
    <message>
        <source>{before} → {reached}/{applicable} = {share}</source>
        <translation>{before} → {reached}/{applicable} = {share}</translation>
    </message>
    <message>
        <source>核心条款还差 {n} 条</source>
        <translation>Core clauses: {n} short</translation>
    </message>
    <message>
        <source>核心条款还差 {n} 条 → {left} 条</source>
        <translation>Core clauses short: {n} → {left}</translation>
    </message>
    <message>
        <source>等</source>
        <translation>and more</translation>
    </message>
    <message>
        <source>{year} 年达到{level}</source>
        <translation>{year}: {level} reached</translation>
    </message>
    <message>
        <source>{year} 年没有等次</source>
        <translation>{year}: no level</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>看差距</source>
        <translation>See gaps</translation>
    </message>
    <message>
        <source>达到{level}</source>
        <translation>Reaches {level}</translation>
    </message>
    <message>
        <source>还没达到{level}</source>
        <translation>Does not reach {level} yet</translation>
    </message>
    <message>
        <source>未填的 {count} 条按未达到算</source>
        <translation>Open clauses count as not met: {count}</translation>
    </message>
    <message>
        <source>{grade} 级率</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>{reached}/{applicable}，要求 {threshold}</source>
        <translation>{reached}/{applicable}, required {threshold}</translation>
    </message>
    <message>
        <source>差 {count} 条</source>
        <translation>Short {count}</translation>
    </message>
    <message>
        <source>核心条款还差 {count} 条：</source>
        <translation>Core clauses still missing: {count}</translation>
    </message>
    <message>
        <source>等</source>
        <translation>and more</translation>
    </message>
</context>
<context>
    <name>LinkLabel</name>
    <message>
        <source>{text}，链接</source>
        <translation>{text}, link</translation>
    </message>
</context>
<context>
    <name>LoadFaults</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>哪里不对</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>没有读懂的地方</source>
        <translation>Places that could not be read</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>随时可用 Ctrl 加 + 和 - 改，Ctrl 加 0 回到 100%</source>
        <translation>Change it any time with Ctrl and + or -; Ctrl and 0 returns to 100%</translation>
    </message>
    <message>
        <source>配色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>{label} {choice}</source>
        <translation>{label} {choice}</translation>
    </message>
</context>
<context>
    <name>LoopBanner</name>
    <message>
        <source>逐项答复</source>
        <translation>Answer each item</translation>
    </message>
    <message>
        <source>看反馈</source>
        <translation>See feedback</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>达标助手 — {page}</source>
        <translation>Dabiao — {page}</translation>
    </message>
    <message>
        <source>条款号、名称或拼音首字母</source>
        <translation>Number, name or pinyin</translation>
    </message>
    <message>
        <source>达标助手</source>
        <translation>Dabiao</translation>
    </message>
    <message>
        <source>正在打开工作区…</source>
        <translation>Opening the workspace…</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>MatchesPane</name>
    <message>
        <source>要看一看的条款</source>
        <translation>Clauses to look at</translation>
    </message>
    <message>
        <source>对应到</source>
        <translation>Matched to</translation>
    </message>
    <message>
        <source>打编号、标题或拼音首字母来找</source>
        <translation>Type a number, title or pinyin initials</translation>
    </message>
    <message>
        <source>原条款</source>
        <translation>Earlier clause</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>上次填的</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>没有对应</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>人工指定</source>
        <translation>By a person</translation>
    </message>
    <message>
        <source>没有相近的</source>
        <translation>Nothing alike</translation>
    </message>
    <message>
        <source>{n}% 相近</source>
        <translation>{n}% alike</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>至少 {count} 个字符，几个不相干的词连起来最好记。</source>
        <translation>At least {count} characters; several unrelated words are easiest to remember.</translation>
    </message>
    <message>
        <source>再输一遍</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>先输入口令</source>
        <translation>Enter a passphrase first</translation>
    </message>
    <message>
        <source>和上面的不一样，再输一遍。</source>
        <translation>Differs from the one above; enter it again.</translation>
    </message>
</context>
<context>
    <name>NewYearDialog</name>
    <message>
        <source>开始 {year} 年度</source>
        <translation>Begin {year}</translation>
    </message>
    <message>
        <source>先不开始</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>带到 {year} 年，逐项待确认：{ledgers}；自评答案 {answers} 处，佐证 {evidence} 份。</source>
        <translation>Carried to {year}, each to be confirmed: {ledgers}; self-assessment answers {answers}, evidence {evidence}.</translation>
    </message>
    <message>
        <source>只属于 {before} 年，不带：{ledgers}。</source>
        <translation>Of {before} alone, not carried: {ledgers}.</translation>
    </message>
    <message>
        <source>{before} 年度原样保留，随时可以在顶栏切换回去看。确认之前，带来的内容不算达到。开错了，在填任何内容之前可以去掉。</source>
        <translation>{before} stays as it is and can be looked at any time from the top bar. Until it is confirmed, what comes over does not count as met. A year begun by mistake can be removed before anything is entered.</translation>
    </message>
</context>
<context>
    <name>NewcomerPanel</name>
    <message>
        <source>新接手这份工作？</source>
        <translation>Taking over this work?</translation>
    </message>
    <message>
        <source>打开交接页</source>
        <translation>Open handover</translation>
    </message>
    <message>
        <source>关闭本单位，用示例县练习</source>
        <translation>Close this workspace and practise with the sample county</translation>
    </message>
</context>
<context>
    <name>NotApplicableForm</name>
    <message>
        <source>不适用的理由</source>
        <translation>Reason for not applicable</translation>
    </message>
    <message>
        <source>这一条不适用的理由</source>
        <translation>Reason why this clause does not apply</translation>
    </message>
    <message>
        <source>设为不适用</source>
        <translation>Set not applicable</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>先写理由，例如本院没有开展这项业务</source>
        <translation>Give a reason first, for example that the centre does not offer this service</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>{said} · 已收回</source>
        <translation>{said} · taken back</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>写备注，只给自己人看，不随上报</source>
        <translation>Write a note; internal, not submitted</translation>
    </message>
    <message>
        <source>备注对应哪一款</source>
        <translation>Criterion the note belongs to</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>只给自己人看，不随上报。</source>
        <translation>Internal; not submitted.</translation>
    </message>
    <message>
        <source>还没有备注。</source>
        <translation>No notes yet.</translation>
    </message>
    <message>
        <source>对应整条</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>对应 {label}</source>
        <translation>For {label}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>已定稿，只能查看。</source>
        <translation>Finalised; view only. </translation>
    </message>
    <message>
        <source>要改动，先在“上报”页开始下一次。</source>
        <translation>To make changes, begin the next submission on the “Submit” page.</translation>
    </message>
    <message>
        <source>这一条必须评。</source>
        <translation>This clause must be assessed. </translation>
    </message>
    <message>
        <source>标准没有允许把它设为不适用。</source>
        <translation>The standard does not allow it to be set not applicable.</translation>
    </message>
    <message>
        <source>采用 {grade}</source>
        <translation>Take {grade}</translation>
    </message>
    <message>
        <source>可能少报：计算为 {computed}，自评 {claimed}。</source>
        <translation>Possibly under-reported: computed {computed}, self-assessed {claimed}. </translation>
    </message>
    <message>
        <source>改为适用</source>
        <translation>Make applicable</translation>
    </message>
    <message>
        <source>按机构信息判定，不计入比例。</source>
        <translation>Decided by the institution profile; not counted in the shares.</translation>
    </message>
    <message>
        <source>不适用：</source>
        <translation>Not applicable: </translation>
    </message>
    <message>
        <source>只能查看。</source>
        <translation>Read only. </translation>
    </message>
</context>
<context>
    <name>OffForm</name>
    <message>
        <source>关掉以后谁打开都能用，记录里又写填报人；各人的账号都留着，随时可以重新启用。</source>
        <translation>With accounts switched off anyone who opens the program can use it, and the log names the reporting person again. Everybody’s account is kept and can be switched on again at any time.</translation>
    </message>
    <message>
        <source>管理员口令</source>
        <translation>Administrator’s passphrase</translation>
    </message>
    <message>
        <source>关掉账号</source>
        <translation>Switch accounts off</translation>
    </message>
    <message>
        <source>先不关</source>
        <translation>Leave them on</translation>
    </message>
    <message>
        <source>先输入口令</source>
        <translation>Enter the passphrase first</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{title} · 包 {version}</source>
        <translation>{title} · pack {version}</translation>
    </message>
    <message>
        <source>填报人 {name}</source>
        <translation>Reported by {name}</translation>
    </message>
    <message>
        <source>所有改动已保存 {time}</source>
        <translation>All changes saved {time}</translation>
    </message>
    <message>
        <source>台账：{title}</source>
        <translation>Ledger: {title}</translation>
    </message>
    <message>
        <source>只读打开：可以看，改动不会存入。</source>
        <translation>Open for reading only; changes are not stored. </translation>
    </message>
    <message>
        <source>关掉正在使用这个工作区的窗口，再重新打开。</source>
        <translation>Close the window that uses this workspace, then open it again.</translation>
    </message>
</context>
<context>
    <name>OpinionBar</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>和自评不同时写理由，机构会看到</source>
        <translation>Reason where it differs; the institution sees it</translation>
    </message>
    <message>
        <source>同意自评 {grade}</source>
        <translation>Agree {grade}</translation>
    </message>
    <message>
        <source>按计算 {grade}</source>
        <translation>Calculated {grade}</translation>
    </message>
    <message>
        <source>给 {grade}</source>
        <translation>Give {grade}</translation>
    </message>
    <message>
        <source>其他等次</source>
        <translation>Other grade</translation>
    </message>
    <message>
        <source>县级意见</source>
        <translation>County opinion</translation>
    </message>
    <message>
        <source>同意自评</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>按计算</source>
        <translation>As calculated</translation>
    </message>
    <message>
        <source>提整改意见</source>
        <translation>Ask rectification</translation>
    </message>
    <message>
        <source>重看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>记下，看下一条</source>
        <translation>Keep, next clause</translation>
    </message>
    <message>
        <source>（没评完）</source>
        <translation>(unfinished)</translation>
    </message>
</context>
<context>
    <name>OverClaimGuard</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>自评高于计算结果的理由</source>
        <translation>Reason for a self-assessment above the computed grade</translation>
    </message>
    <message>
        <source>自评 {claimed} 高于计算结果 {computed}。</source>
        <translation>Self-assessed {claimed}, above computed {computed}. </translation>
    </message>
    <message>
        <source>自评 {claimed} 高于计算结果（缺数据）。</source>
        <translation>Self-assessed {claimed}, above computed (missing data). </translation>
    </message>
    <message>
        <source>改回 {grade}</source>
        <translation>Back to {grade}</translation>
    </message>
    <message>
        <source>改回计算结果</source>
        <translation>Back to computed</translation>
    </message>
    <message>
        <source>已经保存；上报前写明理由，并至少附 1 份佐证。</source>
        <translation>Saved already; give a reason and at least 1 piece of evidence before submitting.</translation>
    </message>
    <message>
        <source>已附 {count} 份</source>
        <translation>Evidence attached: {count}</translation>
    </message>
    <message>
        <source>还没附佐证</source>
        <translation>No evidence yet</translation>
    </message>
    <message>
        <source>佐证已过期</source>
        <translation>Evidence expired</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>应完成日期</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>如 2025-09-30</source>
        <translation>Such as 2025-09-30</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>文件或会议</source>
        <translation>Document or meeting</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>具体要求</source>
        <translation>What exactly</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>政策以外、本单位自己定的任务。添加后和别的任务一起排期、登记、打印。</source>
        <translation>A duty the institution sets itself, beside the policies; it is scheduled, recorded and printed with the others.</translation>
    </message>
    <message>
        <source>写上要做什么</source>
        <translation>Write what is to be done</translation>
    </message>
    <message>
        <source>写成 2025-09-30 这样</source>
        <translation>Write as 2025-09-30</translation>
    </message>
</context>
<context>
    <name>OwnedRows</name>
    <message>
        <source>新增一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>撤出台账</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>还没有“{title}”的记录。</source>
        <translation>Nothing in “{title}” yet.</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>至 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{day} 已过期</source>
        <translation>expired {day}</translation>
    </message>
    <message>
        <source>{day} 快到期</source>
        <translation>expires {day}</translation>
    </message>
    <message>
        <source>{day} 起不在册：{reason}</source>
        <translation>not counted since {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>PackDeeds</name>
    <message>
        <source>与另一版比较…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>导出为表格…</source>
        <translation>Export workbook…</translation>
    </message>
    <message>
        <source>载入新版本…</source>
        <translation>Load version…</translation>
    </message>
    <message>
        <source>正在比较</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>正在写表格</source>
        <translation>Writing the workbook</translation>
    </message>
    <message>
        <source>正在载入</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>{title} {version}</source>
        <translation>{title} {version}</translation>
    </message>
    <message>
        <source>导出为表格</source>
        <translation>Export as workbook</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>已写成 {name}。改好后提高版本，用“载入新版本”读回。</source>
        <translation>{name} written. After your changes raise the version, then read it back with “Load version”.</translation>
    </message>
    <message>
        <source>载入新版本</source>
        <translation>Load a new version</translation>
    </message>
    <message>
        <source>标准或政策 (*.xlsx *.json)</source>
        <translation>Standards or policies (*.xlsx *.json)</translation>
    </message>
    <message>
        <source>已载入 {title} {version}，原有版本不变。</source>
        <translation>{title} {version} loaded; earlier versions are unchanged.</translation>
    </message>
    <message>
        <source>{title} {version} 已经在了，没有变化。</source>
        <translation>{title} {version} is already here; nothing has changed.</translation>
    </message>
    <message>
        <source>做下一年度自评…</source>
        <translation>Next year…</translation>
    </message>
    <message>
        <source>用这一版重新自评…</source>
        <translation>Assess by this…</translation>
    </message>
</context>
<context>
    <name>PackTree</name>
    <message>
        <source>标准或政策</source>
        <translation>Standard or policy</translation>
    </message>
    <message>
        <source>条款目录</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>没有符合的条目。换一个词，或把筛选改回全部。</source>
        <translation>Nothing fits. Try another word, or set the filters back to all.</translation>
    </message>
    <message>
        <source>只看待核对的，再按一次看全部（Alt+H）</source>
        <translation>Only what is to be checked; press again for all (Alt+H)</translation>
    </message>
    <message>
        <source>编号、词语、拼音首字母</source>
        <translation>Number, word or pinyin initials</translation>
    </message>
    <message>
        <source>包 {version}</source>
        <translation>pack {version}</translation>
    </message>
    <message>
        <source>待核对 {count}</source>
        <translation>To check {count}</translation>
    </message>
    <message>
        <source>只看待核对的 {count} 条</source>
        <translation>Show only what is to be checked: {count}</translation>
    </message>
    <message>
        <source>每一句话的来源：原文或公开资料，还是待核对</source>
        <translation>Where each statement comes from: policy text, a public source, or still to be checked</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>内容完全一样</source>
        <translation>Exactly the same content</translation>
    </message>
    <message>
        <source>内容一样，只是写法或版本号不同</source>
        <translation>The same content; only notation or version number differ</translation>
    </message>
    <message>
        <source>新增 {count} 条</source>
        <translation>Clauses added {count}</translation>
    </message>
    <message>
        <source>删除 {count} 条</source>
        <translation>removed {count}</translation>
    </message>
    <message>
        <source>变动 {count} 条</source>
        <translation>changed {count}</translation>
    </message>
    <message>
        <source>等次变化 {count} 处</source>
        <translation>levels changed {count}</translation>
    </message>
    <message>
        <source>顺序有变化</source>
        <translation>order changed</translation>
    </message>
    <message>
        <source>{what}的{field}</source>
        <translation>{what}: {field}</translation>
    </message>
    <message>
        <source>由人确认</source>
        <translation>To be confirmed by a person</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>不要求</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>标准本身</source>
        <translation>The standard itself</translation>
    </message>
    <message>
        <source>新增 {count} 款</source>
        <translation>added {count}</translation>
    </message>
    <message>
        <source>删除 {count} 款</source>
        <translation>removed {count}</translation>
    </message>
    <message>
        <source>改写 {count} 款</source>
        <translation>reworded {count}</translation>
    </message>
    <message>
        <source>要求有变 {count} 处</source>
        <translation>rules {count}</translation>
    </message>
    <message>
        <source>{word}（仅供参考）</source>
        <translation>{word} (for reference only)</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已核对 {done}/{total}</source>
        <translation>Checked {done}/{total}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年起</source>
        <translation>from {year}</translation>
    </message>
    <message>
        <source>到 {year} 年</source>
        <translation>until {year}</translation>
    </message>
    <message>
        <source>{first}–{last} 年</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>每半年</source>
        <translation>Every half-year</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>一次</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>经常</source>
        <translation>Regularly</translation>
    </message>
    <message>
        <source>至少 {times} 次</source>
        <translation>at least {times} times</translation>
    </message>
    <message>
        <source>{day} 日前</source>
        <translation>by day {day}</translation>
    </message>
    <message>
        <source>{day} 前</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>原文没有写期限，这一天是本程序设的</source>
        <translation>the document gives no deadline; this day is set by the program</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>标准与政策</source>
        <translation>Standards and policies</translation>
    </message>
    <message>
        <source>正在读取标准与政策</source>
        <translation>Reading standards and policies</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>手册正文</source>
        <translation>Text of the manual</translation>
    </message>
</context>
<context>
    <name>PaperButton</name>
    <message>
        <source>核对纸面</source>
        <translation>Check the paper</translation>
    </message>
    <message>
        <source>看纸面和这个上报包是不是同一次</source>
        <translation>See whether the paper and this submission are the same</translation>
    </message>
    <message>
        <source>纸面已核对</source>
        <translation>Paper checked</translation>
    </message>
    <message>
        <source>纸面没对上</source>
        <translation>Paper differs</translation>
    </message>
    <message>
        <source>{at} {author}：{verdict}</source>
        <translation>{at} {author}: {verdict}</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>核对纸面</source>
        <translation>Check the paper</translation>
    </message>
    <message>
        <source>报告上的码和收下的上报包是不是同一次</source>
        <translation>Whether the code on the report belongs to the submission received</translation>
    </message>
    <message>
        <source>盖章以前，看报告是不是最新定稿的这一次</source>
        <translation>Before sealing, see whether the report is the one finalised last</translation>
    </message>
    <message>
        <source>这次核对的</source>
        <translation>Checked now</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>核对过的一份一份列在这里。</source>
        <translation>Papers checked are listed here one by one.</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>核对 {count} 份，一致 {same} 份</source>
        <translation>Checked {count}, same {same}</translation>
    </message>
    <message>
        <source>选扫描件或照片</source>
        <translation>Choose scans or photos</translation>
    </message>
    <message>
        <source>图片 (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;所有文件 (*)</source>
        <translation>Images (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;All files (*)</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>自评报告</source>
        <translation>Self-assessment report</translation>
    </message>
    <message>
        <source>封面、各等次结论、差距、逐条明细和签字盖章页。一份 PDF 用来打印，一份表格内容相同，用来查和算。</source>
        <translation>Cover, result by level, gaps, details by clause, and a page for signature and seal. A PDF to print, and a workbook with the same content to search and calculate.</translation>
    </message>
    <message>
        <source>生成 PDF 和表格</source>
        <translation>Make PDF and workbook</translation>
    </message>
    <message>
        <source>第 {n} 次已定稿。</source>
        <translation>Submission {n} is finalised. </translation>
    </message>
    <message>
        <source>报告和上报的内容一致，带校验码，可以签字盖章。</source>
        <translation>The report equals what is submitted, carries the check code, and can be signed and sealed.</translation>
    </message>
    <message>
        <source>第 {n} 次还没定稿。</source>
        <translation>Submission {n} is not finalised. </translation>
    </message>
    <message>
        <source>现在生成的报告标明“草稿，未定稿”，供内部核对；定稿后再生成一次。</source>
        <translation>A report made now is marked as a draft for internal checking; make it again after finalising.</translation>
    </message>
    <message>
        <source>已写好 2 个文件。</source>
        <translation>2 files written. </translation>
    </message>
    <message>
        <source>打开 PDF</source>
        <translation>Open PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已停下。</source>
        <translation>Stopped. </translation>
    </message>
    <message>
        <source>没有留下半个文件。</source>
        <translation>No partial file was left.</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>写到</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>先选一个文件夹</source>
        <translation>Choose a folder first</translation>
    </message>
</context>
<context>
    <name>PartSwitch</name>
    <message>
        <source>整改台账</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>年度任务</source>
        <translation>Yearly duties</translation>
    </message>
    <message>
        <source>自查表</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>县级反馈</source>
        <translation>County feedback</translation>
    </message>
    <message>
        <source>整改台账、县级反馈、年度任务、自查表</source>
        <translation>Rectification, county feedback, yearly duties, self-checks</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>按文件名建议，回车采用</source>
        <translation>Suggested by the file name; Enter takes it</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>用作</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>写成 2025-03-12 这样。</source>
        <translation>Write it like 2025-03-12.</translation>
    </message>
</context>
<context>
    <name>PassphraseStage</name>
    <message>
        <source>至少 {count} 个字符，几个词连起来最好记。</source>
        <translation>At least {count} characters; several words together are easiest to remember.</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>再输一遍</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>还没有输入</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>显示输入的字</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>口令找不回来。</source>
        <translation>The passphrase cannot be recovered. </translation>
    </message>
    <message>
        <source>它锁着本单位的密钥，签名上报时要用。写在纸上，和公章放在一起；交接时一并交接。</source>
        <translation>It locks the key of this institution, which signs submissions. Write it on paper, keep it with the official seal, and hand it over with the work.</translation>
    </message>
    <message>
        <source>设一个口令</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>太短，至少 {count} 个字符。</source>
        <translation>Too short; at least {count} characters.</translation>
    </message>
    <message>
        <source>和上面的不一样，再输一遍。</source>
        <translation>Differs from the one above; enter it again.</translation>
    </message>
    <message>
        <source>太短，还差 {count} 个字符</source>
        <translation>Too short; characters to go: {count}</translation>
    </message>
    <message>
        <source>可以用，再长一些更难猜</source>
        <translation>Usable; a longer one is harder to guess</translation>
    </message>
    <message>
        <source>够长了</source>
        <translation>Long enough</translation>
    </message>
</context>
<context>
    <name>PassphraseStrip</name>
    <message>
        <source>本县密钥的口令</source>
        <translation>Passphrase of the county&apos;s key</translation>
    </message>
    <message>
        <source>打开并收下</source>
        <translation>Open and receive</translation>
    </message>
    <message>
        <source>口令不对，没有收下任何一个。再输一次。</source>
        <translation>Wrong passphrase; nothing was received. Enter it again.</translation>
    </message>
    <message>
        <source>只收没封装的</source>
        <translation>Unsealed only</translation>
    </message>
    <message>
        <source>{n} 个文件封装过，用本县密钥打开，输一次口令</source>
        <translation>Sealed files, opened with the county&apos;s key: {n}; enter the passphrase once</translation>
    </message>
</context>
<context>
    <name>PasteColumns</name>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>PastePane</name>
    <message>
        <source>只看放不进的</source>
        <translation>Only what does not fit</translation>
    </message>
    <message>
        <source>改为从当前行往下放</source>
        <translation>Put in from the current row</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>放入 {count} 处</source>
        <translation>Put in {count}</translation>
    </message>
    <message>
        <source>改 {count} 格</source>
        <translation>Cells changed {count}</translation>
    </message>
    <message>
        <source>新增 {count} 行</source>
        <translation>rows added {count}</translation>
    </message>
    <message>
        <source>放不进 {count} 处</source>
        <translation>not fitting {count}</translation>
    </message>
    <message>
        <source>没有要改的</source>
        <translation>Nothing to change</translation>
    </message>
    <message>
        <source>放不进的留在这里，双击改好再放。</source>
        <translation>What does not fit stays here; double-click to correct it. </translation>
    </message>
    <message>
        <source>{count} 格和原来一样。</source>
        <translation>Cells unchanged: {count}.</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>要放入的内容</source>
        <translation>Content to put in</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>不自动锁屏</source>
        <translation>never</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>现在锁屏</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <source>添加一个人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>现在是“{name}”（{role}）。</source>
        <translation>Signed in: “{name}” ({role}). </translation>
    </message>
    <message>
        <source>添加、停用和重设别人的口令，由管理员来做。</source>
        <translation>Adding and closing accounts and new passphrases for others are for the administrator.</translation>
    </message>
    <message>
        <source>正在启用账号</source>
        <translation>Beginning accounts</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>正在添加</source>
        <translation>Adding</translation>
    </message>
    <message>
        <source>正在重设口令</source>
        <translation>Setting the passphrase</translation>
    </message>
    <message>
        <source>正在换恢复码</source>
        <translation>Making a new recovery code</translation>
    </message>
    <message>
        <source>正在停用</source>
        <translation>Closing the account</translation>
    </message>
    <message>
        <source>“{name}”已保存。</source>
        <translation>“{name}” saved.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>正在写封存页</source>
        <translation>Writing the page</translation>
    </message>
    <message>
        <source>现在是谁</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>多少分钟没有动作就锁屏；没输完的内容留在原处</source>
        <translation>Minutes without activity before the screen locks; what is half-typed stays</translation>
    </message>
    <message>
        <source>自动锁屏</source>
        <translation>Screen lock</translation>
    </message>
    <message>
        <source>封存恢复码</source>
        <translation>Seal recovery code</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>关掉账号…</source>
        <translation>Switch accounts off…</translation>
    </message>
    <message>
        <source>正在关掉账号</source>
        <translation>Switching accounts off</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>为什么是这些</source>
        <translation>Why these</translation>
    </message>
    <message>
        <source>方案的步骤</source>
        <translation>Steps of the plan</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>最好的</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>另一种 {n}</source>
        <translation>Other {n}</translation>
    </message>
    <message>
        <source>采用这一种</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>没有费用相差 5% 以内的另一种办法。</source>
        <translation>No other way costs within 5% of this one.</translation>
    </message>
    <message>
        <source>{name}：{count} 步，{cost}，{months}</source>
        <translation>{name}: {count} steps, {cost}, {months}</translation>
    </message>
    <message>
        <source>每次费用，元</source>
        <translation>Cost each time, yuan</translation>
    </message>
    <message>
        <source>一次性费用，元</source>
        <translation>Cost once, yuan</translation>
    </message>
    <message>
        <source>几个月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>最多几次，不限就空着</source>
        <translation>At most, times; empty: no limit</translation>
    </message>
    <message>
        <source>记下费用</source>
        <translation>Keep cost</translation>
    </message>
    <message>
        <source>用回估计</source>
        <translation>Use the estimate</translation>
    </message>
    <message>
        <source>每次</source>
        <translation>Each</translation>
    </message>
    <message>
        <source>元，另加一次性</source>
        <translation>yuan, and once</translation>
    </message>
    <message>
        <source>元，要</source>
        <translation>yuan, takes</translation>
    </message>
    <message>
        <source>个月，最多</source>
        <translation>months, at most</translation>
    </message>
    <message>
        <source>次</source>
        <translation>times</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>最快</source>
        <translation>Soonest</translation>
    </message>
    <message>
        <source>少了它掉</source>
        <translation>Without it</translation>
    </message>
    <message>
        <source>{cost}（估计）</source>
        <translation>{cost} (est.)</translation>
    </message>
    <message>
        <source>{n} 条</source>
        <translation>{n} clauses</translation>
    </message>
    <message>
        <source>估计</source>
        <translation>est.</translation>
    </message>
    <message>
        <source>另一种办法里的一步。</source>
        <translation>A step of another way.</translation>
    </message>
    <message>
        <source>少了这一步，{level}就达不到（前提条件）。</source>
        <translation>Without this step {level} is not reached (a precondition).</translation>
    </message>
    <message>
        <source>少了这一步，{n} 条条款会掉下来，{level}就达不到：</source>
        <translation>Without this step {n} clauses fall and {level} is not reached:</translation>
    </message>
    <message>
        <source>写整数，不能小于 0</source>
        <translation>Write a whole number, not below 0</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>最省的路</source>
        <translation>Cheapest way</translation>
    </message>
    <message>
        <source>已经达到，什么都不用做。</source>
        <translation>Reached; nothing is to be done.</translation>
    </message>
    <message>
        <source>{cost} · {months}</source>
        <translation>{cost} · {months}</translation>
    </message>
    <message>
        <source>这几条不能同时做到：{conflicts}。放开其中一条再找。</source>
        <translation>These cannot be had together: {conflicts}. Let one of them go and search again.</translation>
    </message>
    <message>
        <source>这一条怎么也做不到：{conflicts}。</source>
        <translation>This cannot be reached by any means: {conflicts}.</translation>
    </message>
    <message>
        <source>没有办法到{level}。</source>
        <translation>There is no way to {level}.</translation>
    </message>
    <message>
        <source>先看什么</source>
        <translation>What counts first</translation>
    </message>
    <message>
        <source>最省钱</source>
        <translation>Cheapest</translation>
    </message>
    <message>
        <source>最快</source>
        <translation>Soonest</translation>
    </message>
    <message>
        <source>预算，万元</source>
        <translation>Budget, ¥10,000</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>几个月内</source>
        <translation>Within months</translation>
    </message>
    <message>
        <source>重找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>万元内</source>
        <translation>×¥10,000</translation>
    </message>
    <message>
        <source>月内</source>
        <translation>months</translation>
    </message>
    <message>
        <source>正在找更省的…</source>
        <translation>Looking for a cheaper way…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>采用这个方案</source>
        <translation>Take this plan</translation>
    </message>
    <message>
        <source>为什么是这些？</source>
        <translation>Why these?</translation>
    </message>
    <message>
        <source>{n} 步的费用是估计</source>
        <translation>The cost of {n} steps is an estimate</translation>
    </message>
    <message>
        <source>{n} 步按补齐数据后达到来算</source>
        <translation>{n} steps count on missing data turning out well</translation>
    </message>
    <message>
        <source>先补齐 {n} 处缺的数据</source>
        <translation>First fill in {n} missing data</translation>
    </message>
    <message>
        <source>把 {n} 条制度和记录做到</source>
        <translation>Do {n} systems and records</translation>
    </message>
    <message>
        <source>约 {cost}</source>
        <translation>about {cost}</translation>
    </message>
    <message>
        <source>预算和月数写整数，不限就空着。</source>
        <translation>Write budget and months as whole numbers; empty: no limit.</translation>
    </message>
</context>
<context>
    <name>PointPane</name>
    <message>
        <source>这个数怎么来的</source>
        <translation>Where this figure comes from</translation>
    </message>
    <message>
        <source>算进这个数的条款</source>
        <translation>Clauses counted in it</translation>
    </message>
    <message>
        <source>点图上的记号，或点表里的数，这里列出它是怎么算的、是哪些人、哪些条款。</source>
        <translation>Click a mark in the chart or a number in the table: here stands how it is worked out, from whom and from which clauses.</translation>
    </message>
    <message>
        <source>{year} 年 · {title}</source>
        <translation>{year} · {title}</translation>
    </message>
    <message>
        <source>暂定：所依据的比例或条款未与官方原文核对</source>
        <translation>Provisional: the shares or clauses it rests on are not checked against the official text</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>{grade} 级及以上 {reached}/{applicable}，要 {needed}</source>
        <translation>Grade {grade} and above {reached}/{applicable}, needs {needed}</translation>
    </message>
    <message>
        <source>按{pack}判定，{state}。</source>
        <translation>Judged by {pack}, {state}.</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>（算不算还定不了）{title}</source>
        <translation>(cannot tell whether it counts) {title}</translation>
    </message>
    <message>
        <source>来源：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>{title} 缺数据</source>
        <translation>{title}: no data</translation>
    </message>
    <message>
        <source>{title} {value} {unit}</source>
        <translation>{title} {value} {unit}</translation>
    </message>
    <message>
        <source>没写名称</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>在「{ledger}」里看</source>
        <translation>See in “{ledger}”</translation>
    </message>
    <message>
        <source>缺数据：{what}</source>
        <translation>Missing: {what}</translation>
    </message>
    <message>
        <source>去补</source>
        <translation>Fill in</translation>
    </message>
</context>
<context>
    <name>PremisesTab</name>
    <message>
        <source>机构信息</source>
        <translation>Institution profile</translation>
    </message>
    <message>
        <source>离开一格就保存</source>
        <translation>A field is saved when you leave it</translation>
    </message>
    <message>
        <source>空着按“缺数据”算，不当作 0</source>
        <translation>Empty fields count as missing data, not as 0</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <source>这一项要填。</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已输入 {count} 位，应为 18 位。</source>
        <translation>Characters entered: {count}; 18 are needed.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{count}，约剩 {seconds} 秒</source>
        <translation>{count}, about {seconds} s left</translation>
    </message>
    <message>
        <source>正在停下…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>ProvenanceChip</name>
    <message>
        <source>{word} · 暂定</source>
        <translation>{word} · provisional</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>“{column}”有两种代码表都说得通（{values}）。用的是哪一种？</source>
        <translation>“{column}” fits two code tables ({values}). Which one is used?</translation>
    </message>
    <message>
        <source>“{values}”没有写单位。是元、千元还是万元？</source>
        <translation>“{values}” has no unit. Is it 元, 千元 or 万元?</translation>
    </message>
    <message>
        <source>“{values}”是一台的钱，还是整批的钱？</source>
        <translation>Is “{values}” the price of one device or of the whole lot?</translation>
    </message>
    <message>
        <source>“{column}”要说明一下（{values}）。</source>
        <translation>“{column}” needs an explanation ({values}).</translation>
    </message>
    <message>
        <source>一台的</source>
        <translation>One device</translation>
    </message>
    <message>
        <source>整批的</source>
        <translation>Whole lot</translation>
    </message>
    <message>
        <source>元</source>
        <translation>元 (yuan)</translation>
    </message>
    <message>
        <source>千元</source>
        <translation>千元 (thousand yuan)</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>万元 (ten thousand yuan)</translation>
    </message>
    <message>
        <source>国家旧表</source>
        <translation>Earlier national table</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>跳过这张表</source>
        <translation>Skip this sheet</translation>
    </message>
    <message>
        <source>第 {at} 张，共 {of} 张：「{sheet}」→ {ledger}</source>
        <translation>Sheet {at} of {of}: “{sheet}” → {ledger}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>ReasonRow</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>写一句理由，回车照报</source>
        <translation>Give a reason; Enter accepts</translation>
    </message>
    <message>
        <source>照报</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>照报的理由：{what}</source>
        <translation>Reason for accepting: {what}</translation>
    </message>
    <message>
        <source>同类 {n} 处都照报</source>
        <translation>Accept all alike ({n})</translation>
    </message>
    <message>
        <source>已写明理由：{reason}（{author} {at}）</source>
        <translation>Reason given: {reason} ({author} {at})</translation>
    </message>
    <message>
        <source>没有署名</source>
        <translation>no name</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>7 组，每组 4 个；大小写和横线不影响</source>
        <translation>7 groups of 4; capitals and dashes do not matter</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>设新口令</source>
        <translation>Set passphrase</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>先输入恢复码</source>
        <translation>Enter the recovery code first</translation>
    </message>
</context>
<context>
    <name>RectifyPage</name>
    <message>
        <source>整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>生成任务</source>
        <translation>Make tasks</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打开台账</source>
        <translation>Open ledger</translation>
    </message>
    <message>
        <source>新任务</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>还没有整改任务。任务可以自己加，也可以从差距、达标方案、县级反馈、自查和隐患生成；同一件事不会生成两次。</source>
        <translation>No tasks yet. Add one yourself, or make them from gaps, a plan, the county’s feedback, self-checks and hazards; nothing is made twice.</translation>
    </message>
    <message>
        <source>从差距生成</source>
        <translation>From the gaps</translation>
    </message>
    <message>
        <source>这一类现在没有任务。</source>
        <translation>No tasks of this kind now.</translation>
    </message>
    <message>
        <source>{open} 项没销号，{late} 项逾期</source>
        <translation>{open} open, {late} overdue</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>待复核</source>
        <translation>To be re-checked</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>逾期 {n} 天</source>
        <translation>{n} days overdue</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还剩 {n} 天</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{n}月</source>
        <translation>M{n}</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>节点日期</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>任务（问题）</source>
        <translation>Task (problem)</translation>
    </message>
    <message>
        <source>责任人 / 科室</source>
        <translation>Responsible / department</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>预算（元）</source>
        <translation>Budget (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>RectifyPanes</name>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>时间图</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>这一项</source>
        <translation>This one</translation>
    </message>
</context>
<context>
    <name>RefusedFiles</name>
    <message>
        <source>没有收下的文件</source>
        <translation>Refused files</translation>
    </message>
    <message>
        <source>文件和原因</source>
        <translation>File and reason</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>没有。收不下的文件会单独留在这里，不会被打开。</source>
        <translation>None. Files that are refused are kept apart here and are not opened.</translation>
    </message>
    <message>
        <source>再收一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已放满，再有收不下的不再留，先删几个</source>
        <translation>Full; further refused files are not kept. Delete some first</translation>
    </message>
</context>
<context>
    <name>RegistersTab</name>
    <message>
        <source>登记表</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>{name}&#x3000;{answered}/{total}</source>
        <translation>{name} {answered}/{total}</translation>
    </message>
    <message>
        <source>{words}&#x3000;已填全</source>
        <translation>{words}, complete</translation>
    </message>
    <message>
        <source>有 {present} · 没有 {absent} · 未答 {open}</source>
        <translation>Yes {present} · no {absent} · open {open}</translation>
    </message>
    <message>
        <source>上面没有列出的</source>
        <translation>Not listed above</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>去掉{name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>上面没有列出的名称</source>
        <translation>Name of what is not listed above</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>本类已填全</source>
        <translation>This list is complete</translation>
    </message>
    <message>
        <source>没列为“有”的就是没有</source>
        <translation>what is not listed as present is absent</translation>
    </message>
</context>
<context>
    <name>RemovableChip</name>
    <message>
        <source>{text}，可去掉</source>
        <translation>{text}, removable</translation>
    </message>
</context>
<context>
    <name>RemoveFileDialog</name>
    <message>
        <source>删除文件</source>
        <translation>Delete file</translation>
    </message>
    <message>
        <source>删除这个没有收下的文件吗？</source>
        <translation>Delete this refused file?</translation>
    </message>
    <message>
        <source>删除后不能恢复，发出单位那里的不受影响。收件记录里的那一行还在。</source>
        <translation>This cannot be undone; the sender&apos;s copy is not affected. The row in the record of receipts stays.</translation>
    </message>
    <message>
        <source>不删除</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>RemoveYearDialog</name>
    <message>
        <source>去掉 {year} 年度</source>
        <translation>Remove {year}</translation>
    </message>
    <message>
        <source>{year} 年度里还没有填过、确认过任何内容。去掉以后，由上年带来的都还在上一年里，一点不少；想要时可以再开始一次。操作记录里会写上。</source>
        <translation>Nothing has been entered or confirmed in {year} yet. Once it is removed, everything that came over is still in the year before; the year can be begun again when wanted. The log will tell of it.</translation>
    </message>
    <message>
        <source>去掉这一年度</source>
        <translation>Remove this year</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>重新自评</source>
        <translation>New self-assessment</translation>
    </message>
    <message>
        <source>{year} 年度</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>自评年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>要看一看的条款 {n} 条</source>
        <translation>Clauses to look at: {n}</translation>
    </message>
    <message>
        <source>带过去的都先待确认，确认以前不算数。原来的自评照旧留着，只能看。</source>
        <translation>What is carried over has to be confirmed and does not count before. The earlier self-assessment stays, to be viewed only.</translation>
    </message>
    <message>
        <source>带过去的都先待确认，确认以前不算数。原来的自评不变。</source>
        <translation>What is carried over has to be confirmed and does not count before. The earlier self-assessment is unchanged.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>标准没有变，{n} 条都一样。</source>
        <translation>The standard is unchanged; clauses the same: {n}.</translation>
    </message>
    <message>
        <source>{n} 条就是原来的</source>
        <translation>as before {n}</translation>
    </message>
    <message>
        <source>{n} 条可能是</source>
        <translation>likely {n}</translation>
    </message>
    <message>
        <source>{n} 条没有对应</source>
        <translation>no match {n}</translation>
    </message>
    <message>
        <source>新增 {n} 条</source>
        <translation>new {n}</translation>
    </message>
    <message>
        <source>{n} 款有改动</source>
        <translation>criteria changed {n}</translation>
    </message>
    <message>
        <source>条款：{parts}。</source>
        <translation>Clauses: {parts}.</translation>
    </message>
    <message>
        <source>{n} 款可沿用</source>
        <translation>carried over {n}</translation>
    </message>
    <message>
        <source>{n} 款没有去处</source>
        <translation>without a place {n}</translation>
    </message>
    <message>
        <source>佐证 {n} 份</source>
        <translation>evidence {n}</translation>
    </message>
    <message>
        <source>上次没有可以带过去的答案。</source>
        <translation>There are no earlier answers to carry over.</translation>
    </message>
    <message>
        <source>上次的答案：{parts}。</source>
        <translation>Last time&apos;s answers: {parts}.</translation>
    </message>
    <message>
        <source>{n} 款条文已改，不能沿用</source>
        <translation>not carried (reworded) {n}</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>正在比较</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>正在带过去</source>
        <translation>Carrying over</translation>
    </message>
    <message>
        <source>{year} 年度自评已按 {title} {version} 开始，{n} 处待确认。</source>
        <translation>Self-assessment {year} by {title} {version} has begun; to confirm: {n}.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>{year} 年度自评 · 第 {n} 次</source>
        <translation>Self-assessment {year} · submission {n}</translation>
    </message>
    <message>
        <source>正在排版自评报告</source>
        <translation>Laying out the self-assessment report</translation>
    </message>
    <message>
        <source>存成哪个文件</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>正在写填报表</source>
        <translation>Writing the department sheets</translation>
    </message>
    <message>
        <source>正在写文件</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name}-全部台账.xlsx</source>
        <translation>{name}-all-ledgers.xlsx</translation>
    </message>
    <message>
        <source>历年趋势</source>
        <translation>Trends</translation>
    </message>
</context>
<context>
    <name>RequiredList</name>
    <message>
        <source>这一条还应有 {there}/{all}</source>
        <translation>Expected for this clause {there}/{all}</translation>
    </message>
    <message>
        <source>{item}（{word}）</source>
        <translation>{item} ({word})</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加 {item}，链接</source>
        <translation>Add {item}, link</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>there</translation>
    </message>
    <message>
        <source>过期，须换新</source>
        <translation>expired, to replace</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>ResumePanel</name>
    <message>
        <source>接着做</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>先做这一件</source>
        <translation>Do this first</translation>
    </message>
    <message>
        <source>从这里接着做</source>
        <translation>Continue here</translation>
    </message>
    <message>
        <source>每一条都已填</source>
        <translation>No clause is open</translation>
    </message>
    <message>
        <source>{year} 年度自评</source>
        <translation>Self-assessment {year}</translation>
    </message>
    <message>
        <source>第 {revision} 次已定稿</source>
        <translation>Submission {revision} is finalised</translation>
    </message>
    <message>
        <source>接着打印、盖章，把文件交给县里</source>
        <translation>Now print, stamp and hand the file to the county</translation>
    </message>
    <message>
        <source>没有要办的事</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>可以定稿上报了</source>
        <translation>Ready to finalise and submit</translation>
    </message>
    <message>
        <source>缺数据，判定不了</source>
        <translation>Missing data; cannot be determined</translation>
    </message>
    <message>
        <source>填了一部分</source>
        <translation>Partly filled in</translation>
    </message>
    <message>
        <source>还没填</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>接受退回，打开下一次，逐项答复</source>
        <translation>Accept the return, open the next submission, answer each item</translation>
    </message>
    <message>
        <source>{year} 年度自评，第 {revision} 次</source>
        <translation>Self-assessment {year}, submission {revision}</translation>
    </message>
    <message>
        <source>县里退回整改</source>
        <translation>Returned by the county for rectification</translation>
    </message>
    <message>
        <source>县里复核通过</source>
        <translation>Accepted by the county</translation>
    </message>
    <message>
        <source>看县里的意见和等级</source>
        <translation>See the county&apos;s opinions and level</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>复核</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>第几次上报</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>签名与指纹已核对</source>
        <translation>Signature and fingerprint verified</translation>
    </message>
    <message>
        <source>{year} 年度 第 {n} 次</source>
        <translation>{year}, submission {n}</translation>
    </message>
    <message>
        <source>签名的密钥已停用</source>
        <translation>Signing key withdrawn</translation>
    </message>
    <message>
        <source>自评：{level}</source>
        <translation>Self-assessed: {level}</translation>
    </message>
    <message>
        <source>看过 {seen}/{all}</source>
        <translation>Seen {seen}/{all}</translation>
    </message>
    <message>
        <source>反馈已发出</source>
        <translation>Feedback issued</translation>
    </message>
    <message>
        <source>没有达到等次</source>
        <translation>No level reached</translation>
    </message>
    <message>
        <source>{level}（暂定）</source>
        <translation>{level} (provisional)</translation>
    </message>
    <message>
        <source>{level} · 本年度不得申报</source>
        <translation>{level} · barred this year</translation>
    </message>
    <message>
        <source>{grade} {reached}/{applicable} = {share}</source>
        <translation>{grade} {reached}/{applicable} = {share}</translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>换条款</source>
        <translation>Change clause</translation>
    </message>
    <message>
        <source>同意，看下一条</source>
        <translation>Agree, next clause</translation>
    </message>
    <message>
        <source>按计算</source>
        <translation>As calculated</translation>
    </message>
    <message>
        <source>其他等次</source>
        <translation>Other grade</translation>
    </message>
    <message>
        <source>提意见</source>
        <translation>Give opinion</translation>
    </message>
    <message>
        <source>写理由</source>
        <translation>Give reason</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>还没有收到上报。收下的上报包在这里逐条看。</source>
        <translation>No submission received yet. Received submissions are read here clause by clause.</translation>
    </message>
    <message>
        <source>去收件</source>
        <translation>Go to the inbox</translation>
    </message>
    <message>
        <source>正在打开上报</source>
        <translation>Opening the submission</translation>
    </message>
    <message>
        <source>机构类别</source>
        <translation>Kind of institution</translation>
    </message>
    <message>
        <source>服务人口</source>
        <translation>Population served</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>填报联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>随包的内容</source>
        <translation>Content of the package</translation>
    </message>
    <message>
        <source>人员 {staff} 行，设备 {devices} 台，佐证 {n} 份（{size}）</source>
        <translation>Staff rows {staff}, devices {devices}, evidence files {n} ({size})</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{day}，{file}，校验码 {code}</source>
        <translation>{day}, {file}, check code {code}</translation>
    </message>
    <message>
        <source>{level}（待核对 · 暂定）</source>
        <translation>{level} (to be checked · provisional)</translation>
    </message>
    <message>
        <source>{level}：达到</source>
        <translation>{level}: reached</translation>
    </message>
    <message>
        <source>{level}：没有达到</source>
        <translation>{level}: not reached</translation>
    </message>
    <message>
        <source>{grade} 级 {reached}/{applicable} = {share}，要 {needed} 条</source>
        <translation>Grade {grade} {reached}/{applicable} = {share}, needed: {needed}</translation>
    </message>
    <message>
        <source>核心条款还有 {n} 条没到：{codes}</source>
        <translation>Core clauses not there yet: {n} ({codes})</translation>
    </message>
    <message>
        <source>{n} 条</source>
        <translation>Clauses: {n}</translation>
    </message>
    <message>
        <source>{n} 条，先看这些</source>
        <translation>Clauses: {n}, look at these first</translation>
    </message>
    <message>
        <source>高于计算结果</source>
        <translation>Above computed</translation>
    </message>
    <message>
        <source>核心条款</source>
        <translation>Core clauses</translation>
    </message>
    <message>
        <source>其余条款</source>
        <translation>Other clauses</translation>
    </message>
    <message>
        <source>高 {n} 级</source>
        <translation>Above by {n}</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>没评完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>无法比</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>低于计算</source>
        <translation>Below computed</translation>
    </message>
    <message>
        <source>{figures}，要求 {need}</source>
        <translation>{figures}, required {need}</translation>
    </message>
    <message>
        <source>机构没有回答</source>
        <translation>The institution did not answer</translation>
    </message>
    <message>
        <source>机构答：做到了</source>
        <translation>The institution answered: met</translation>
    </message>
    <message>
        <source>机构答：没做到</source>
        <translation>The institution answered: not met</translation>
    </message>
    <message>
        <source>{title}，核心</source>
        <translation>{title}, core</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Calc.</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>县级</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>机构的理由</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>本年度不得申报{level}：{veto}（{source}）</source>
        <translation>No application for {level} this year: {veto} ({source})</translation>
    </message>
    <message>
        <source>前提还没有满足：{condition}</source>
        <translation>Prerequisite not met: {condition}</translation>
    </message>
    <message>
        <source>没有说明有没有这种情况：{veto}</source>
        <translation>Not stated whether this is so: {veto}</translation>
    </message>
    <message>
        <source>检查出来、说明了理由的 {n} 处</source>
        <translation>{n} found by the checks and accepted with a reason</translation>
    </message>
    <message>
        <source>{found}理由：{reason}（{who}，{day}）</source>
        <translation>{found} Reason: {reason} ({who}, {day})</translation>
    </message>
    <message>
        <source>作出结论</source>
        <translation>Conclude</translation>
    </message>
    <message>
        <source>和上一次上报不同</source>
        <translation>Differs from the submission before</translation>
    </message>
    <message>
        <source>县级还没看</source>
        <translation>Not yet seen by the county</translation>
    </message>
    <message>
        <source>还没看</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>{who}，{day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>沿用第 {n} 次的复核（{who}）</source>
        <translation>Carried over from the review of submission {n} ({who})</translation>
    </message>
    <message>
        <source>按台账计算：{findings}</source>
        <translation>Calculated from the ledgers: {findings}</translation>
    </message>
</context>
<context>
    <name>ReviewerDialog</name>
    <message>
        <source>添加能打开上报包的电脑</source>
        <translation>Add a computer that opens submissions</translation>
    </message>
    <message>
        <source>那台电脑写出的县级标识</source>
        <translation>County card written by that computer</translation>
    </message>
    <message>
        <source>在那台电脑上新建同一个县的工作区，写出县级标识，拿到这里。</source>
        <translation>On that computer, create a workspace of the same county, write the county card and bring it here.</translation>
    </message>
    <message>
        <source>核对并添加</source>
        <translation>Compare and add</translation>
    </message>
    <message>
        <source>谁用的电脑</source>
        <translation>Whose computer</translation>
    </message>
    <message>
        <source>各机构上报时看得到，如“业务股”</source>
        <translation>Institutions see it when submitting; such as “Medical Section”</translation>
    </message>
    <message>
        <source>本机口令</source>
        <translation>Passphrase here</translation>
    </message>
    <message>
        <source>用来重新签发县级标识</source>
        <translation>To reissue the county card</translation>
    </message>
</context>
<context>
    <name>ReviewersPanel</name>
    <message>
        <source>能打开上报包的电脑</source>
        <translation>Computers that open submissions</translation>
    </message>
    <message>
        <source>各机构的上报包封给下面这些电脑，别的打不开。改过之后，把县级标识发给各机构。</source>
        <translation>Submissions are sealed for the computers below; no other can open them. After a change, send the county card to the institutions.</translation>
    </message>
    <message>
        <source>添加电脑</source>
        <translation>Add computer</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移出{name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>已加上。到“机构”页写出县级标识，发给各机构。</source>
        <translation>Added. Write the county card on the “Institutions” page and send it to the institutions.</translation>
    </message>
    <message>
        <source>移出电脑</source>
        <translation>Remove computer</translation>
    </message>
    <message>
        <source>今后的上报包不再封给{name}？</source>
        <translation>Seal no further submissions for {name}?</translation>
    </message>
    <message>
        <source>以前封给它的，它还打得开。</source>
        <translation>It can still open those sealed for it before.</translation>
    </message>
    <message>
        <source>移出后把新的县级标识发给各机构，收下了才算数。</source>
        <translation>Then send the new county card to the institutions; it takes effect once they have received it.</translation>
    </message>
    <message>
        <source>已移出。到“机构”页写出县级标识，发给各机构。</source>
        <translation>Removed. Write the county card on the “Institutions” page and send it to the institutions.</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>停用密钥</source>
        <translation>Withdraw key</translation>
    </message>
    <message>
        <source>停用{name}的密钥吗？</source>
        <translation>Withdraw the key of {name}?</translation>
    </message>
    <message>
        <source>不停用</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>电脑丢失、被盗，机构打电话来报失时才停用。停用后用它签的包不再收，以前收下的照旧有效；机构要做新密钥，重新登记。停用不能撤销。</source>
        <translation>Withdraw a key only when the computer is lost or stolen and the institution reports it by phone. Packages signed with it are then refused; those received before stay valid; the institution must make a new key and enrol again. This cannot be undone.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>如“电脑被盗，王院长来电”</source>
        <translation>Such as “Computer stolen, Director Wang phoned”</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>密钥从这一天起不可信；这天以后收下的，要再核对</source>
        <translation>The key is not trusted from this day on; what was received since must be checked again</translation>
    </message>
    <message>
        <source>先写明原因</source>
        <translation>Give the reason first</translation>
    </message>
</context>
<context>
    <name>RolledStrip</name>
    <message>
        <source>{count} 处由上年带来，待确认。</source>
        <translation>From last year, to confirm: {count}. </translation>
    </message>
    <message>
        <source>确认前不算达到。Ctrl+Enter 确认选中的，改动过的就算确认了。</source>
        <translation>Not counted as met before. Ctrl+Enter confirms the selection; what you change counts as confirmed.</translation>
    </message>
    <message>
        <source>全部确认…</source>
        <translation>Confirm all…</translation>
    </message>
    <message>
        <source>{count} 处都照原样算作 {year} 年度的？</source>
        <translation>Take all {count} unchanged for {year}? </translation>
    </message>
    <message>
        <source>确认后仍可以改，也可以撤销。</source>
        <translation>They can still be changed afterwards, or this undone.</translation>
    </message>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>RollupForm</name>
    <message>
        <source>包里有各机构的等级和复核结果、政策目标怎么算出来的、上报的名单；没有人员、设备这些台账。写好后签名，上级用任何一台装了本程序的电脑都能核对。</source>
        <translation>The package holds the institutions&apos; levels and review results, how the policy targets were calculated, and the lists reported; no ledgers such as staff or equipment. It is signed once written; the higher level can verify it on any computer with this program.</translation>
    </message>
    <message>
        <source>上级的封装地址（没有就空着）</source>
        <translation>Higher level&apos;s sealing address (may be empty)</translation>
    </message>
    <message>
        <source>上级的封装地址</source>
        <translation>Higher level&apos;s sealing address</translation>
    </message>
    <message>
        <source>填了就加密，只有上级和本县能打开；空着就不加密，谁都能看，名单里有负责人电话。</source>
        <translation>If given, the package is encrypted and only the higher level and this county can open it; if empty, it is not encrypted and anyone can read it, including the telephone numbers of those in charge in the lists.</translation>
    </message>
    <message>
        <source>本县密钥的口令</source>
        <translation>Passphrase of the county&apos;s key</translation>
    </message>
    <message>
        <source>写汇总包</source>
        <translation>Write rollup</translation>
    </message>
    <message>
        <source>{path}（{size}），第 {revision} 次</source>
        <translation>{path} ({size}), rollup {revision}</translation>
    </message>
    <message>
        <source>已写入，读回来核对一致。</source>
        <translation>Written, read back and verified. </translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>签名并写入</source>
        <translation>Sign and write</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>先输入本县密钥的口令。</source>
        <translation>Enter the passphrase of the county&apos;s key first.</translation>
    </message>
</context>
<context>
    <name>RollupPage</name>
    <message>
        <source>正在核对 {name}</source>
        <translation>Verifying {name}</translation>
    </message>
    <message>
        <source>汇总</source>
        <translation>Rollup</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>看别处的汇总包</source>
        <translation>View another rollup</translation>
    </message>
    <message>
        <source>写汇总包</source>
        <translation>Write rollup</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>还没有登记机构。登记机构、收下上报、复核之后，在这里汇总。</source>
        <translation>No institution enrolled yet. Once institutions are enrolled and submissions received and reviewed, they are rolled up here.</translation>
    </message>
    <message>
        <source>去登记机构</source>
        <translation>Enrol institutions</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>正在汇总各机构</source>
        <translation>Rolling up the institutions</translation>
    </message>
    <message>
        <source>这是{county} {year} 年度的汇总包，第 {revision} 次，{day} 写的。</source>
        <translation>This is the rollup of {county} for {year}, number {revision}, written on {day}. </translation>
    </message>
    <message>
        <source>内容完整，签名和里面的密钥一致；是不是那个县，打电话核对指纹。</source>
        <translation>The content is complete and the signature matches the key inside; phone to compare the fingerprint and be sure it is that county.</translation>
    </message>
    <message>
        <source>回到本县</source>
        <translation>Back to this county</translation>
    </message>
    <message>
        <source>选汇总包</source>
        <translation>Choose rollup</translation>
    </message>
    <message>
        <source>汇总包 (*.dbag);;所有文件 (*)</source>
        <translation>Rollup (*.dbag);;All files (*)</translation>
    </message>
</context>
<context>
    <name>RowHistoryDialog</name>
    <message>
        <source>{title}的历史</source>
        <translation>History of {title}</translation>
    </message>
    <message>
        <source>这一行从建立以来没有改动记录。</source>
        <translation>No changes recorded since this row was made.</translation>
    </message>
    <message>
        <source>证件号只显示首尾。历史只在本机，不随上报包出去。</source>
        <translation>ID numbers show only both ends. The history stays on this computer and never leaves with a submission.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>没有署名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>After</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>整行：新增</source>
        <translation>Row: added</translation>
    </message>
    <message>
        <source>整行：去掉</source>
        <translation>Row: removed</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>后来撤销了</source>
        <translation>undone later</translation>
    </message>
</context>
<context>
    <name>RowStrip</name>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>还没有填写。</source>
        <translation>Nothing filled in yet.</translation>
    </message>
    <message>
        <source>日期没有填。</source>
        <translation>The date is empty.</translation>
    </message>
    <message>
        <source>要写明原因。</source>
        <translation>A reason is needed.</translation>
    </message>
    <message>
        <source>{column}：{words}</source>
        <translation>{column}: {words}</translation>
    </message>
    <message>
        <source>{name} 等 {count} 行</source>
        <translation>{name} and more (rows: {count})</translation>
    </message>
</context>
<context>
    <name>RowsSieve</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>排序：{levels}</source>
        <translation>Sorted: {levels}</translation>
    </message>
    <message>
        <source>{column}含“{words}”</source>
        <translation>{column} contains “{words}”</translation>
    </message>
    <message>
        <source>{column}没有填</source>
        <translation>{column} empty</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{values} 等 {count} 个</source>
        <translation>{values} and more ({count})</translation>
    </message>
    <message>
        <source>{column}：{values}</source>
        <translation>{column}: {values}</translation>
    </message>
</context>
<context>
    <name>RowsTab</name>
    <message>
        <source>导入表格</source>
        <translation>Import table</translation>
    </message>
    <message>
        <source>先选中一行。</source>
        <translation>Select a row first. </translation>
    </message>
    <message>
        <source>再写日期和原因。</source>
        <translation>Then give date and reason.</translation>
    </message>
    <message>
        <source>先选中几行。</source>
        <translation>Select rows first. </translation>
    </message>
    <message>
        <source>再批量修改。</source>
        <translation>Then edit them in bulk.</translation>
    </message>
</context>
<context>
    <name>RowsTyping</name>
    <message>
        <source>身份证号按掩码复制。</source>
        <translation>ID numbers were copied masked. </translation>
    </message>
    <message>
        <source>要复制全号，只选证号那一列的格子。</source>
        <translation>To copy them in full, select only cells of that column.</translation>
    </message>
    <message>
        <source>没有可以粘贴的内容。</source>
        <translation>Nothing to paste. </translation>
    </message>
    <message>
        <source>先在表格里复制一块单元格。</source>
        <translation>Copy a block of cells in a spreadsheet first.</translation>
    </message>
    <message>
        <source>批量修改 {count} 行：{field}</source>
        <translation>Change rows: {count}, {field}</translation>
    </message>
    <message>
        <source>还有这些没有放进</source>
        <translation>These did not fit yet</translation>
    </message>
    <message>
        <source>改了 {changed} 行，新增 {added} 行。</source>
        <translation>Rows changed {changed}, added {added}. </translation>
    </message>
    <message>
        <source>按 Ctrl+Z 一步撤销。</source>
        <translation>Ctrl+Z undoes it in one step.</translation>
    </message>
    <message>
        <source>粘贴 {rows} 行</source>
        <translation>Paste rows: {rows}</translation>
    </message>
    <message>
        <source>按列名对应，按“{field}”找到各行。</source>
        <translation>Matched by column names; rows found by “{field}”. </translation>
    </message>
    <message>
        <source>按列名对应，从当前行往下放。</source>
        <translation>Matched by column names; put in from the current row. </translation>
    </message>
    <message>
        <source>这些列没有地方放：{columns}。</source>
        <translation>No place for these columns: {columns}. </translation>
    </message>
    <message>
        <source>右边列不够，第 {columns} 列没有地方放。</source>
        <translation>Not enough columns to the right; no place for columns {columns}. </translation>
    </message>
    <message>
        <source>一次最多 {most} 行，后面 {count} 行没有放，请用“导入表格”。</source>
        <translation>At most {most} rows at once; left out: {count}. Use “Import table”. </translation>
    </message>
    <message>
        <source>“{column}”没有改。</source>
        <translation>“{column}” was not changed. </translation>
    </message>
    <message>
        <source>共 {count} 格没有改，写的内容留在格子里。</source>
        <translation> Cells not changed: {count}; what you typed stays in them.</translation>
    </message>
    <message>
        <source>写的内容留在格子里，改好就存；按 Esc 恢复原来的。</source>
        <translation> What you typed stays in the cell and is stored once correct; Esc brings back the old value.</translation>
    </message>
    <message>
        <source>一次最多改 {most} 行。</source>
        <translation>At most {most} rows can be changed at once. </translation>
    </message>
    <message>
        <source>少选一些行，或用“导入表格”。</source>
        <translation>Select fewer rows, or use “Import table”.</translation>
    </message>
    <message>
        <source>没有存入；原因见上面的提示</source>
        <translation>Not stored; the reason is given above</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>返回佐证</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>还没有选扫描件存放的文件夹。</source>
        <translation>No folder of scans chosen yet.</translation>
    </message>
    <message>
        <source>{folder} 现在打不开。插好设备再刷新，或另选一个。</source>
        <translation>{folder} cannot be opened now. Plug in the device and refresh, or choose another.</translation>
    </message>
    <message>
        <source>{folder}：{new} 份新的，{used} 份已用</source>
        <translation>{folder}: new {new}, used {used}</translation>
    </message>
    <message>
        <source>选择扫描件存放的文件夹</source>
        <translation>Choose the folder of scans</translation>
    </message>
</context>
<context>
    <name>ScanRow</name>
    <message>
        <source>已用于 {codes}</source>
        <translation>Used for {codes}</translation>
    </message>
    <message>
        <source>附上</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>把 {name} 附到这一条，链接</source>
        <translation>Attach {name} to this clause, link</translation>
    </message>
</context>
<context>
    <name>ScenariosDialog</name>
    <message>
        <source>对照设想</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>最多选 {n} 个，和现在并排看。都按现在的台账重新试算。</source>
        <translation>Choose {n} at most to see beside now. All are worked out again on today’s ledgers.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>放进假设</source>
        <translation>Put into what-if</translation>
    </message>
    <message>
        <source>删除设想“{name}”</source>
        <translation>Delete the scenario “{name}”</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>{grade} 级率</source>
        <translation>Share at {grade}</translation>
    </message>
    <message>
        <source>核心没到</source>
        <translation>Core short</translation>
    </message>
    <message>
        <source>{n} 条</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n} 项</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>还差和待补</source>
        <translation>Short or open</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>变动条款</source>
        <translation>Clauses moved</translation>
    </message>
    <message>
        <source>假设内容</source>
        <translation>Assumed</translation>
    </message>
    <message>
        <source>含估计</source>
        <translation>with estimates</translation>
    </message>
    <message>
        <source>另有 {n} 项没有价</source>
        <translation>{n} more without price</translation>
    </message>
</context>
<context>
    <name>SealedAsk</name>
    <message>
        <source>这份备份是封存的，要做备份那个单位的密钥口令。</source>
        <translation>This backup is sealed; the key passphrase of the institution that made it is needed.</translation>
    </message>
    <message>
        <source>备份的密钥口令</source>
        <translation>Key passphrase of the backup</translation>
    </message>
    <message>
        <source>密钥口令</source>
        <translation>Key passphrase</translation>
    </message>
    <message>
        <source>打开备份</source>
        <translation>Open the backup</translation>
    </message>
    <message>
        <source>算了</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>SectionsTab</name>
    <message>
        <source>{group}&#x3000;{filled}/{total}</source>
        <translation>{group} {filled}/{total}</translation>
    </message>
    <message>
        <source>查到 {count} 项</source>
        <translation>Found: {count}</translation>
    </message>
    <message>
        <source>没有查到</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>SelfCheckPage</name>
    <message>
        <source>自查表</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>删去这一次</source>
        <translation>Delete this one</translation>
    </message>
    <message>
        <source>没填的都符合</source>
        <translation>The rest conforms</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>再改</source>
        <translation>Change again</translation>
    </message>
    <message>
        <source>再做一次</source>
        <translation>Do once more</translation>
    </message>
    <message>
        <source>完成自查</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>做过的列在左边的表名下面，选一次接着填，或者开始新的一次。</source>
        <translation>Those done stand on the left under their sheet: choose one to go on, or begin a new one.</translation>
    </message>
    <message>
        <source>开始一次自查</source>
        <translation>Begin a self-check</translation>
    </message>
    <message>
        <source>{year} 年度 · 做了 {n} 次，完成 {done} 次</source>
        <translation>Year {year} · {n} begun, {done} finished</translation>
    </message>
    <message>
        <source>打印空表</source>
        <translation>Print blank</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>自查表写到哪个文件夹</source>
        <translation>Folder for the self-check</translation>
    </message>
    <message>
        <source>正在排版自查表</source>
        <translation>Setting the self-check</translation>
    </message>
</context>
<context>
    <name>SentReading</name>
    <message>
        <source>正在打开随包的内容</source>
        <translation>Opening the content of the package</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>取出的文件放到哪里</source>
        <translation>Where to put the files taken out</translation>
    </message>
    <message>
        <source>正在核对并取出文件</source>
        <translation>Verifying and taking out files</translation>
    </message>
    <message>
        <source>核对一致，取出 {n} 个文件</source>
        <translation>Verified; files taken out: {n}</translation>
    </message>
</context>
<context>
    <name>SentWindow</name>
    <message>
        <source>现在上报会报出什么 · {name} {year} 年度 第 {n} 次（还没定稿）</source>
        <translation>What a submission now would carry · {name} {year}, submission {n} (not finalised)</translation>
    </message>
    <message>
        <source>已定稿的内容 · {name} {year} 年度 第 {n} 次</source>
        <translation>Finalised content · {name} {year}, submission {n}</translation>
    </message>
    <message>
        <source>包里的内容 · {name} {year} 年度 第 {n} 次</source>
        <translation>Content of the package · {name} {year}, submission {n}</translation>
    </message>
    <message>
        <source>收到的内容 · {name} {year} 年度 第 {n} 次</source>
        <translation>Content received · {name} {year}, submission {n}</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>有哪些内容</source>
        <translation>List of content</translation>
    </message>
    <message>
        <source>在所有内容里查找</source>
        <translation>Find in all content</translation>
    </message>
    <message>
        <source>只看隐去了号码的行（{mark}，共 {n} 处）</source>
        <translation>Only rows with a hidden number ({mark}, {n} in all)</translation>
    </message>
    <message>
        <source>收件夹里的原包不在了，或者被改动过：佐证和报告取不出来，记录不受影响。</source>
        <translation>The original package in the inbox is gone or was altered: evidence and report cannot be taken out; the records are not affected.</translation>
    </message>
    <message>
        <source>内容共 {size}，{files} 个文件。证件号码不在里面，电话只有负责人和填报联系人的。</source>
        <translation>Content {size} in all, {files} files. Identity numbers are not in it; telephone numbers only of the person in charge and the contact.</translation>
    </message>
    <message>
        <source>取出佐证和报告</source>
        <translation>Take out evidence and report</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取出选中的文件</source>
        <translation>Take out selected files</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>正在写登记文件</source>
        <translation>Writing the enrolment file</translation>
    </message>
    <message>
        <source>常规</source>
        <translation>General</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>自查表</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>{n} 项</source>
        <translation>{n} items</translation>
    </message>
</context>
<context>
    <name>ShelfPane</name>
    <message>
        <source>标准</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>政策文件</source>
        <translation>Policies</translation>
    </message>
</context>
<context>
    <name>Shortages</name>
    <message>
        <source>短缺的类别</source>
        <translation>Kinds of shortage</translation>
    </message>
    <message>
        <source>短缺</source>
        <translation>Shortages</translation>
    </message>
    <message>
        <source>快到期的</source>
        <translation>Lapsing soon</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>项数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>全部短缺</source>
        <translation>All shortages</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>还没填</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>按现有数据没有短缺。</source>
        <translation>By the data at hand nothing is short.</translation>
    </message>
    <message>
        <source>按现有数据没有短缺；还有 {n} 条缺数据、{m} 条未填。</source>
        <translation>By the data at hand nothing is short; {n} lack data, {m} are not answered.</translation>
    </message>
    <message>
        <source>一年内没有到期后会让条款达不到的。</source>
        <translation>Nothing that lapses within a year makes a clause fall.</translation>
    </message>
    <message>
        <source>这一类没有。</source>
        <translation>None of this kind.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>Sieve</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>项数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>按状态看</source>
        <translation>By state</translation>
    </message>
    <message>
        <source>按来源或科室看</source>
        <translation>By source or department</translation>
    </message>
    <message>
        <source>来源、责任科室</source>
        <translation>Source, department</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>来源：{name}</source>
        <translation>Source: {name}</translation>
    </message>
    <message>
        <source>科室：{name}</source>
        <translation>Department: {name}</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本月到期</source>
        <translation>Due this month</translation>
    </message>
</context>
<context>
    <name>SignInCover</name>
    <message>
        <source>已锁屏 · {name}</source>
        <translation>Locked · {name}</translation>
    </message>
    <message>
        <source>登录 · {name}</source>
        <translation>Sign in · {name}</translation>
    </message>
    <message>
        <source>正在核对口令</source>
        <translation>Checking the passphrase</translation>
    </message>
    <message>
        <source>正在核对恢复码</source>
        <translation>Checking the recovery code</translation>
    </message>
    <message>
        <source>正在写封存页</source>
        <translation>Writing the page</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>自己账号的口令，不是签名上报用的密钥口令</source>
        <translation>Passphrase of your account, not of the signing key</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Switch person</translation>
    </message>
    <message>
        <source>用恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>打开另一个文件夹</source>
        <translation>Open another folder</translation>
    </message>
    <message>
        <source>忘了口令：请管理员重设。管理员也忘了：拆开封存的信封，用恢复码。</source>
        <translation>Passphrase forgotten: the administrator sets a new one. Administrator too: open the sealed envelope and use the recovery code.</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>先写姓名</source>
        <translation>Enter a name first</translation>
    </message>
    <message>
        <source>先输入口令</source>
        <translation>Enter the passphrase first</translation>
    </message>
</context>
<context>
    <name>SigningFoot</name>
    <message>
        <source>已写出，只有{institution}能打开：{path}</source>
        <translation>Written; only {institution} can open it: {path}</translation>
    </message>
    <message>
        <source>意见书已写出：{path}</source>
        <translation>Statement written: {path}</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>本县密钥的口令</source>
        <translation>Passphrase of the county&apos;s key</translation>
    </message>
    <message>
        <source>签名并发出</source>
        <translation>Sign and issue</translation>
    </message>
    <message>
        <source>打印意见书</source>
        <translation>Print statement</translation>
    </message>
    <message>
        <source>再写一份</source>
        <translation>Write another copy</translation>
    </message>
    <message>
        <source>重新打开复核</source>
        <translation>Reopen review</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>政策原文</source>
        <translation>Policy text</translation>
    </message>
    <message>
        <source>公开资料</source>
        <translation>Public source</translation>
    </message>
    <message>
        <source>本地设定</source>
        <translation>Set locally</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
</context>
<context>
    <name>StartStage</name>
    <message>
        <source>达标助手</source>
        <translation>Dabiao</translation>
    </message>
    <message>
        <source>乡镇卫生院服务能力自评。不联网，数据只在这台电脑和带走的 U 盘上。</source>
        <translation>Self-assessment of the capability of township health centres. No network; the data stays on this computer and on the USB drive you carry.</translation>
    </message>
    <message>
        <source>我是卫生院，新建一个工作区</source>
        <translation>I am a health centre: create a workspace</translation>
    </message>
    <message>
        <source>填机构信息、设口令，几分钟就好；别的以后再填。</source>
        <translation>Institution profile and a passphrase, a few minutes; the rest can wait.</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>打开已有的工作区</source>
        <translation>Open an existing workspace</translation>
    </message>
    <message>
        <source>选工作区所在的文件夹。从别的电脑拷来的也可以。</source>
        <translation>Choose its folder, also one copied from another computer.</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>我是县级，新建一个工作区</source>
        <translation>I am the county: create a workspace</translation>
    </message>
    <message>
        <source>登记机构、接收上报、复核、汇总。</source>
        <translation>Enrol institutions, receive submissions, review, summarise.</translation>
    </message>
    <message>
        <source>打开示例县</source>
        <translation>Open the sample county</translation>
    </message>
    <message>
        <source>虚构的卫生院和一个县，台账和自评都填好了，随便试，不影响自己的数据。</source>
        <translation>Invented centres with everything filled in; your own data is not touched.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>没有打开。</source>
        <translation>Not opened. </translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>选 U 盘上的备份文件，恢复成一个新的工作区，不覆盖任何已有的。</source>
        <translation>Choose a backup on the USB drive; it becomes a new workspace and overwrites nothing.</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>要求：{lines}</source>
        <translation>Requires: {lines}</translation>
    </message>
    <message>
        <source>适用于：{lines}</source>
        <translation>Applies where: {lines}</translation>
    </message>
    <message>
        <source>佐证：{names}</source>
        <translation>Evidence: {names}</translation>
    </message>
    <message>
        <source>由人确认</source>
        <translation>To be confirmed by a person</translation>
    </message>
    <message>
        <source>{word}：{told}</source>
        <translation>{word}: {told}</translation>
    </message>
    <message>
        <source>{title} {figures}（{need}）</source>
        <translation>{title} {figures} ({need})</translation>
    </message>
    <message>
        <source>补上就能判定：{what}</source>
        <translation>Needed to decide: {what}</translation>
    </message>
    <message>
        <source>去补</source>
        <translation>Provide</translation>
    </message>
    <message>
        <source>去补：{what}</source>
        <translation>Provide: {what}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>需确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>填写中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>人工改判</source>
        <translation>Changed by a person</translation>
    </message>
    <message>
        <source>上一年度</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>状态栏</source>
        <translation>Status bar</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>最近提示</source>
        <translation>Latest notice</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>{count} 款，须全部满足</source>
        <translation>Criteria: {count}, all must be met</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>按对上报的影响排列</source>
        <translation>In order of what they mean for the submission</translation>
    </message>
    <message>
        <source>去上报前检查</source>
        <translation>Check before submitting</translation>
    </message>
    <message>
        <source>没有要办的事。</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>上报的七步</source>
        <translation>The seven steps of a submission</translation>
    </message>
    <message>
        <source>第 {n} 步 {title}，{state}，{detail} {note}</source>
        <translation>Step {n} {title}, {state}, {detail} {note}</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>盖章</source>
        <translation>Stamp</translation>
    </message>
    <message>
        <source>签名加密</source>
        <translation>Sign and encrypt</translation>
    </message>
    <message>
        <source>写入 U 盘</source>
        <translation>Write to USB drive</translation>
    </message>
    <message>
        <source>回读校验</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>第 {n} 次上报的内容已锁定</source>
        <translation>The content of submission {n} is locked</translation>
    </message>
    <message>
        <source>锁定第 {n} 次上报的内容，以后改动另算下一次</source>
        <translation>Locks submission {n}; later changes are the next</translation>
    </message>
    <message>
        <source>用本机密钥签名，只有{county}能打开</source>
        <translation>For {county} alone</translation>
    </message>
    <message>
        <source>只签名；登记县级后才能加密</source>
        <translation>Signed only; enrol the county to encrypt</translation>
    </message>
    <message>
        <source>校验码 {code}，抄在交接单上</source>
        <translation>Check code {code}, copy it to the handover sheet</translation>
    </message>
    <message>
        <source>自评报告，每页有文件号和二维码</source>
        <translation>File number and QR code on every page</translation>
    </message>
    <message>
        <source>打印件经院长签字、加盖公章</source>
        <translation>Head&apos;s signature and official seal</translation>
    </message>
    <message>
        <source>写成一个文件，交到县里</source>
        <translation>One file, to be handed to the county</translation>
    </message>
    <message>
        <source>逐个文件核对，一致才算导出成功</source>
        <translation>Compared file by file</translation>
    </message>
    <message>
        <source>导出后给出校验码，县里凭它对照</source>
        <translation>Check code, by which the county compares</translation>
    </message>
    <message>
        <source>登记县级</source>
        <translation>Enrol county</translation>
    </message>
    <message>
        <source>再打印</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>已盖章</source>
        <translation>Stamped</translation>
    </message>
    <message>
        <source>还有 {n} 个错误</source>
        <translation>Errors: {n}</translation>
    </message>
    <message>
        <source>可以定稿</source>
        <translation>Ready to finalise</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>最后</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>在左边办</source>
        <translation>On the left</translation>
    </message>
    <message>
        <source>定稿后</source>
        <translation>After finalising</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>本年度不得申报</source>
        <translation>Barred this year</translation>
    </message>
    <message>
        <source>还缺 {n} 处理由</source>
        <translation>Reasons missing: {n}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SubmitPage</name>
    <message>
        <source>上报</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>打印草稿</source>
        <translation>Print draft</translation>
    </message>
    <message>
        <source>县级标识文件</source>
        <translation>County card</translation>
    </message>
    <message>
        <source>县里会给一个“县级标识”文件。核对过指纹，上报包才能封成只有县里打得开的，人员代号也才能带上。</source>
        <translation>The county gives you its county card. Once its fingerprint is compared, the submission can be sealed so that only the county can open it, and staff pseudonyms can be included.</translation>
    </message>
    <message>
        <source>核对并登记</source>
        <translation>Compare and enrol</translation>
    </message>
    <message>
        <source>登记县级</source>
        <translation>Enrol county</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>填写中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>{year} 年度自评 · 第 {n} 次 · {state}</source>
        <translation>Self-assessment {year} · submission {n} · {state}</translation>
    </message>
    <message>
        <source>打印报告</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>正在定稿</source>
        <translation>Finalising</translation>
    </message>
    <message>
        <source>第 {n} 次已打开，可以改了</source>
        <translation>Submission {n} is open for changes</translation>
    </message>
    <message>
        <source>正在排版自评报告</source>
        <translation>Laying out the self-assessment report</translation>
    </message>
    <message>
        <source>已写好 {name}</source>
        <translation>{name} written</translation>
    </message>
    <message>
        <source>正在打包、写入、核对</source>
        <translation>Packing, writing, comparing</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>已登记{name}</source>
        <translation>{name} enrolled</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>需要确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>改好才能定稿</source>
        <translation>Correct these to finalise</translation>
    </message>
    <message>
        <source>不算达到；可以先报，也可以先补</source>
        <translation>Does not count as met; submit now or provide it first</translation>
    </message>
    <message>
        <source>去写理由</source>
        <translation>Give reason</translation>
    </message>
    <message>
        <source>去附佐证</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>重新添加</source>
        <translation>Add again</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>接着评</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>去改好</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>去补</source>
        <translation>Provide</translation>
    </message>
    <message>
        <source>看差距</source>
        <translation>See gaps</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>不得申报</source>
        <translation>Barred from applying</translation>
    </message>
    <message>
        <source>可以定稿、打印，本年度不能导出上报包</source>
        <translation>Finalise and print; no submission can be exported this year</translation>
    </message>
    <message>
        <source>去确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>去核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>去说明</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>写明理由可以照报</source>
        <translation>May be submitted with a reason</translation>
    </message>
    <message>
        <source>去换新</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>不影响定稿和上报</source>
        <translation>Does not hinder finalising or submitting</translation>
    </message>
    <message>
        <source>正在打开要上报的内容</source>
        <translation>Opening the content to submit</translation>
    </message>
    <message>
        <source>去答复</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>SuccessorBox</name>
    <message>
        <source>没有对应</source>
        <translation>No match</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>反馈只有本单位能打开，要本机密钥的口令。</source>
        <translation>Only this institution can open the feedback; it needs the passphrase of this computer&apos;s key.</translation>
    </message>
    <message>
        <source>本机密钥的口令</source>
        <translation>Passphrase of this computer&apos;s key</translation>
    </message>
    <message>
        <source>打开并收下</source>
        <translation>Open and receive</translation>
    </message>
    <message>
        <source>收县级反馈</source>
        <translation>Receive county feedback</translation>
    </message>
    <message>
        <source>反馈包 (*.dbag.age *.dbag)</source>
        <translation>Feedback (*.dbag.age *.dbag)</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>登记县级</source>
        <translation>Enrol county</translation>
    </message>
    <message>
        <source>正在核对反馈</source>
        <translation>Verifying the feedback</translation>
    </message>
</context>
<context>
    <name>TargetResult</name>
    <message>
        <source>按 {year} 年度已上报的 {count} 家机构算，没有上报的不在内。</source>
        <translation>Computed from the submissions of {year} (institutions: {count}); those without one are left out.</translation>
    </message>
    <message>
        <source>这个指标约束上级地区，本县只作对照。</source>
        <translation>This target binds a higher area; for the county it only serves comparison.</translation>
    </message>
    <message>
        <source>还差 {count}</source>
        <translation>Short {count}</translation>
    </message>
    <message>
        <source>没有算进去：{names}</source>
        <translation>Not counted in: {names}</translation>
    </message>
    <message>
        <source>缺数据，说不准：{names}</source>
        <translation>Missing data, uncertain: {names}</translation>
    </message>
    <message>
        <source>{names} 等 {count} 家</source>
        <translation>{names} and more ({count} in all)</translation>
    </message>
    <message>
        <source>没有要计算的对象</source>
        <translation>Nothing to compute</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>{label}：{figures}</source>
        <translation>{label}: {figures}</translation>
    </message>
</context>
<context>
    <name>TaskAsks</name>
    <message>
        <source>新任务</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>加入台账</source>
        <translation>Add to ledger</translation>
    </message>
    <message>
        <source>改进展：{task}</source>
        <translation>Progress: {task}</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>修改任务</source>
        <translation>Change task</translation>
    </message>
    <message>
        <source>存入台账</source>
        <translation>Save to ledger</translation>
    </message>
    <message>
        <source>交复核：{task}</source>
        <translation>Hand in for re-check: {task}</translation>
    </message>
    <message>
        <source>交复核</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>复核：{task}</source>
        <translation>Re-check: {task}</translation>
    </message>
    <message>
        <source>通过，销号</source>
        <translation>Passed, close</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>重开：{task}</source>
        <translation>Reopen: {task}</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>暂缓：{task}</source>
        <translation>Defer: {task}</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Why it goes back</translation>
    </message>
    <message>
        <source>重开原因</source>
        <translation>Why it is reopened</translation>
    </message>
    <message>
        <source>暂缓原因</source>
        <translation>Why it is deferred</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>添加佐证文件</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选择佐证文件</source>
        <translation>Choose evidence</translation>
    </message>
    <message>
        <source>这一项要先填</source>
        <translation>Fill this in first</translation>
    </message>
</context>
<context>
    <name>TaskMaking</name>
    <message>
        <source>从哪里生成任务</source>
        <translation>Where tasks come from</translation>
    </message>
    <message>
        <source>从差距生成</source>
        <translation>From the gaps</translation>
    </message>
    <message>
        <source>从达标方案生成：去差距页选</source>
        <translation>From a plan: choose on the gaps page</translation>
    </message>
    <message>
        <source>从县级检查、督导反馈生成</source>
        <translation>From the county’s checks and feedback</translation>
    </message>
    <message>
        <source>从自查和隐患生成</source>
        <translation>From self-checks and hazards</translation>
    </message>
    <message>
        <source>正在生成整改任务</source>
        <translation>Making tasks</translation>
    </message>
    <message>
        <source>没有可以生成的：来源里没有没整改的问题</source>
        <translation>Nothing to make: the sources hold no open problem</translation>
    </message>
    <message>
        <source>新生成 {made} 项，已有 {standing} 项没有重复生成</source>
        <translation>{made} made; {standing} stood already and were not made twice</translation>
    </message>
</context>
<context>
    <name>TaskPapers</name>
    <message>
        <source>打印哪一种</source>
        <translation>Which to print</translation>
    </message>
    <message>
        <source>{paper}（空白表）</source>
        <translation>{paper} (blank)</translation>
    </message>
    <message>
        <source>正在排版“{paper}”</source>
        <translation>Setting “{paper}”</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>已写好 {names}，在 {folder}</source>
        <translation>{names} written to {folder}</translation>
    </message>
</context>
<context>
    <name>TaskStory</name>
    <message>
        <source>在清单里选一项，这里看它的全部。</source>
        <translation>Choose one in the list to see all of it here.</translation>
    </message>
    <message>
        <source>上年转来</source>
        <translation>from last year</translation>
    </message>
    <message>
        <source>改进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>交复核</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>重新整改</source>
        <translation>Rectify again</translation>
    </message>
    <message>
        <source>恢复整改</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>开始整改</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>现有 {have} {unit}，要求 {need} {unit}，还差 {short} {unit}</source>
        <translation>Have {have} {unit}, need {need} {unit}, short {short} {unit}</translation>
    </message>
    <message>
        <source>（已完成）</source>
        <translation>(done)</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>今天还差</source>
        <translation>Short today</translation>
    </message>
    <message>
        <source>隐患类别</source>
        <translation>Kind of hazard</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>责任科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>分管领导</source>
        <translation>Leader in charge</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>完成日期</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>销号佐证</source>
        <translation>Closing evidence</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>情节</source>
        <translation>Gravity</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>打开佐证 {name}，链接</source>
        <translation>Open evidence {name}, link</translation>
    </message>
    <message>
        <source>移除佐证 {name}</source>
        <translation>Remove evidence {name}</translation>
    </message>
    <message>
        <source>打开 {code}</source>
        <translation>Open {code}</translation>
    </message>
    <message>
        <source>看来源</source>
        <translation>See source</translation>
    </message>
    <message>
        <source>在台账中打开</source>
        <translation>Open in ledger</translation>
    </message>
    <message>
        <source>这一项的历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>现有 {have} {unit}，最多 {need} {unit}，多出 {short} {unit}</source>
        <translation>Have {have} {unit}, at most {need} {unit}, {short} {unit} too many</translation>
    </message>
    <message>
        <source>{codes}（本年标准里没有）</source>
        <translation>{codes} (not in this year’s standard)</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>整改任务</source>
        <translation>Tasks</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>达标助手</source>
        <translation>Dabiao</translation>
    </message>
    <message>
        <source>正在准备示例县</source>
        <translation>Preparing the sample county</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>只读打开</source>
        <translation>Open to read only</translation>
    </message>
</context>
<context>
    <name>TickBox</name>
    <message>
        <source>人工改判为“{claimed}”，计算为“{computed}”：{finding}</source>
        <translation>Changed by a person to “{claimed}”, computed “{computed}”: {finding}</translation>
    </message>
    <message>
        <source>{claimed}，由人确认</source>
        <translation>{claimed}, confirmed by a person</translation>
    </message>
    <message>
        <source>{claimed}，按台账自动填入：{finding}</source>
        <translation>{claimed}, filled in from the ledgers: {finding}</translation>
    </message>
</context>
<context>
    <name>TimeView</name>
    <message>
        <source>整改任务的时间图</source>
        <translation>Timeline of tasks</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>有 {n} 项记为情节严重。</source>
        <translation>{n} are recorded as grave.</translation>
    </message>
    <message>
        <source>{veto}（{source}，E1）“机构情况”里这一项现在是“{stated}”，要由人填。</source>
        <translation>{veto} ({source}, E1) In the profile this now says “{stated}”; a person has to fill it in.</translation>
    </message>
    <message>
        <source>没填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>去机构情况</source>
        <translation>Go to profile</translation>
    </message>
    <message>
        <source>新增 {n} 项整改任务。</source>
        <translation>{n} tasks were made.</translation>
    </message>
    <message>
        <source>这些问题都已经有整改任务了。</source>
        <translation>All these problems have tasks already.</translation>
    </message>
    <message>
        <source>去整改台账</source>
        <translation>Go to rectification</translation>
    </message>
    <message>
        <source>已写好 2 个文件。</source>
        <translation>2 files written.</translation>
    </message>
    <message>
        <source>打开 PDF</source>
        <translation>Open PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>自查完成，已记入“自查、检查与会议”台账。</source>
        <translation>Finished and recorded in the ledger of self-checks, inspections and meetings.</translation>
    </message>
    <message>
        <source>看这一行</source>
        <translation>See the row</translation>
    </message>
    <message>
        <source>还有 {n} 个问题没整改。</source>
        <translation>{n} problems are not put right yet.</translation>
    </message>
    <message>
        <source>不符合 {n} 项转为整改任务</source>
        <translation>Make tasks of {n} findings</translation>
    </message>
</context>
<context>
    <name>ToldByRows</name>
    <message>
        <source>采用台账数</source>
        <translation>Take ledger figure</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>See ledger</translation>
    </message>
    <message>
        <source>至少 {low}</source>
        <translation>at least {low}</translation>
    </message>
    <message>
        <source>{low} 到 {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>“{ledger}”台账是 {told}，对不上</source>
        <translation>Ledger “{ledger}”: {told}, differs</translation>
    </message>
    <message>
        <source>“{ledger}”台账是 {told}，对得上</source>
        <translation>Ledger “{ledger}”: {told}, agrees</translation>
    </message>
    <message>
        <source>没有填，按“{ledger}”台账算：{told}</source>
        <translation>Empty; counted from ledger “{ledger}”: {told}</translation>
    </message>
    <message>
        <source>“{ledger}”台账里{told}，填全以后按台账算</source>
        <translation>Ledger “{ledger}”: {told}; counted from it once complete</translation>
    </message>
    <message>
        <source>{title}：采用台账数 {told}</source>
        <translation>{title}: take ledger figure {told}</translation>
    </message>
    <message>
        <source>{title}：看台账</source>
        <translation>{title}: see ledger</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>没有可撤销的</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>没有可重做的</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>字号 {percent}%</source>
        <translation>Text size {percent}%</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>由本表算出</source>
        <translation>Computed from this table</translation>
    </message>
    <message>
        <source>{title} {figures}</source>
        <translation>{title} {figures}</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>{title} …</source>
        <translation>{title} …</translation>
    </message>
</context>
<context>
    <name>TreeFilter</name>
    <message>
        <source>显示哪些条款</source>
        <translation>Which clauses to show</translation>
    </message>
    <message>
        <source>只看一个科室的条款</source>
        <translation>Clauses of one department</translation>
    </message>
    <message>
        <source>条款号、名称、判定款</source>
        <translation>Number, name or criterion</translation>
    </message>
    <message>
        <source>全部条款</source>
        <translation>All clauses</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>高于计算</source>
        <translation>Above computed</translation>
    </message>
    <message>
        <source>低于计算</source>
        <translation>Below computed</translation>
    </message>
    <message>
        <source>核心条款</source>
        <translation>Core clauses</translation>
    </message>
    <message>
        <source>沿用待确认</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>科室与院级不同</source>
        <translation>Department differs</translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>我的条款：{name}</source>
        <translation>My clauses: {name}</translation>
    </message>
    <message>
        <source>只看 {name} 的条款，可去掉</source>
        <translation>Only clauses of {name}, removable</translation>
    </message>
    <message>
        <source>全部科室</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>还没有给条款定科室（Alt+K）</source>
        <translation>No departments set yet (Alt+K)</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>条款目录</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>没有这样的条款。</source>
        <translation>No such clause.</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>高于计算 {grades} 级</source>
        <translation>Above computed by {grades}</translation>
    </message>
    <message>
        <source>低于计算 {grades} 级</source>
        <translation>Below computed by {grades}</translation>
    </message>
    <message>
        <source>已定 {settled}/{applicable} · 缺数据 {lacking} · 未填 {open}</source>
        <translation>Settled {settled}/{applicable} · missing data {lacking} · open {open}</translation>
    </message>
    <message>
        <source>不适用 {count}</source>
        <translation>Not applicable {count}</translation>
    </message>
    <message>
        <source>{level}要求的各级率</source>
        <translation>Shares of grades {level} requires</translation>
    </message>
    <message>
        <source>看等次怎么定的：各级率、核心条款、前提和一票否决</source>
        <translation>How the level is decided: shares, core clauses, prerequisites and vetoes</translation>
    </message>
    <message>
        <source>沿用待确认 {count} 处</source>
        <translation>carried over, to confirm: {count}</translation>
    </message>
    <message>
        <source>责任科室 {name}</source>
        <translation>lead department {name}</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>趋势</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>打印趋势</source>
        <translation>Print trends</translation>
    </message>
    <message>
        <source>每一年按当年自评所用的标准判定。空心记号是暂定，上下两横之间的竖线是还定不了的范围，竖虚线处换过标准。</source>
        <translation>Each year is judged by the standard it was assessed with. Hollow marks are provisional; a bar between two dashes is the range that cannot be told yet; a dashed line marks a change of standard.</translation>
    </message>
    <message>
        <source>正在比较各年度</source>
        <translation>Comparing the years</translation>
    </message>
    <message>
        <source>{first}–{last} 年</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>只有 {year} 年，有了下一年度才看得出变化</source>
        <translation>Only {year}; changes show once there is another year</translation>
    </message>
    <message>
        <source>现在看的是 {year} 年度</source>
        <translation>Showing {year}</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>已写好 PDF 和表格。</source>
        <translation>PDF and workbook written.</translation>
    </message>
    <message>
        <source>打开 PDF</source>
        <translation>Open PDF</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>撤销：{step}</source>
        <translation>Undo: {step}</translation>
    </message>
    <message>
        <source>重做：{step}</source>
        <translation>Redo: {step}</translation>
    </message>
    <message>
        <source>已撤销：{step}</source>
        <translation>Undone: {step}</translation>
    </message>
    <message>
        <source>已重做：{step}</source>
        <translation>Redone: {step}</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>看收到的</source>
        <translation>See received</translation>
    </message>
    <message>
        <source>还没有核对</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>核对过的，谁、什么时候、结果怎样，都会记下来。</source>
        <translation>Of every check it is recorded who made it, when, and with what result.</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>没有核对成</source>
        <translation>Could not be checked</translation>
    </message>
    <message>
        <source>以前核对过 {count} 次，上一次 {at} {author}：{verdict}</source>
        <translation>Times checked before: {count}; last {at} {author}: {verdict}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>已停下。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>要时点“重找”。</source>
        <translation>Press “Search” when wanted.</translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>假设</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>再假设一项</source>
        <translation>Add another</translation>
    </message>
    <message>
        <source>改一改看等次怎么变，台账不动</source>
        <translation>See how the level moves; ledgers stay as they are</translation>
    </message>
    <message>
        <source>存为设想</source>
        <translation>Keep scenario</translation>
    </message>
    <message>
        <source>对照设想</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>另外 {n} 项</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>对照设想（{n}）</source>
        <translation>Compare ({n})</translation>
    </message>
    <message>
        <source>{grade} 级率 {before} → {after} / {applicable}</source>
        <translation>Share at {grade} {before} → {after} / {applicable}</translation>
    </message>
    <message>
        <source>达到{level}</source>
        <translation>{level} reached</translation>
    </message>
    <message>
        <source>还没到{level}</source>
        <translation>{level} not reached</translation>
    </message>
</context>
<context>
    <name>WhoStage</name>
    <message>
        <source>存在哪里</source>
        <translation>Where to keep it</translation>
    </message>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>整个工作区就是这一个文件夹，拷走它就带走了全部。</source>
        <translation>The workspace is this one folder; copying it takes everything along.</translation>
    </message>
    <message>
        <source>还不能继续。</source>
        <translation>Not complete yet. </translation>
    </message>
    <message>
        <source>把工作区放在哪个文件夹里</source>
        <translation>Folder to put the workspace in</translation>
    </message>
    <message>
        <source>新工作区</source>
        <translation>New workspace</translation>
    </message>
</context>
<context>
    <name>WorkbooksPanel</name>
    <message>
        <source>人员台账</source>
        <translation>Staff ledger</translation>
    </message>
    <message>
        <source>设备台账</source>
        <translation>Equipment ledger</translation>
    </message>
    <message>
        <source>年报指标</source>
        <translation>Annual figures</translation>
    </message>
    <message>
        <source>{name}-空白.xlsx</source>
        <translation>{name}-blank.xlsx</translation>
    </message>
    <message>
        <source>台账表样</source>
        <translation>Ledger templates</translation>
    </message>
    <message>
        <source>填好后在“导入”里收回来</source>
        <translation>Filled in, they come back through “Import”</translation>
    </message>
    <message>
        <source>按国家人员登记的项目；带现有内容的含身份证号，只留在本单位</source>
        <translation>The items of the national staff register; with content it holds ID numbers and stays in the centre</translation>
    </message>
    <message>
        <source>名称、型号、数量、价值、状态</source>
        <translation>Name, model, quantity, value, state</translation>
    </message>
    <message>
        <source>一列一个指标，填一行</source>
        <translation>One column a figure; fill in one row</translation>
    </message>
    <message>
        <source>已写好。</source>
        <translation>Written. </translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>空白表</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>带现有内容</source>
        <translation>With content</translation>
    </message>
    <message>
        <source>{title}，{word}</source>
        <translation>{title}, {word}</translation>
    </message>
    <message>
        <source>哪一本台账</source>
        <translation>Which ledger</translation>
    </message>
    <message>
        <source>打印空白纸样</source>
        <translation>Print blank</translation>
    </message>
    <message>
        <source>按现有数据打印</source>
        <translation>Print with data</translation>
    </message>
    <message>
        <source>所选台账，{word}</source>
        <translation>Selected ledger, {word}</translation>
    </message>
    <message>
        <source>全部台账写进一个文件，一本一张表，能逐张读回；含身份证号，只留在本单位</source>
        <translation>All ledgers in one file, a sheet each, to be read back sheet by sheet; holds ID numbers and stays in the centre</translation>
    </message>
    <message>
        <source>全部导出</source>
        <translation>Export all</translation>
    </message>
</context>
<context>
    <name>WorkspacePanel</name>
    <message>
        <source>工作文件夹</source>
        <translation>Workspace folder</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>所有内容和密钥都在这一个文件夹里。换电脑：关闭程序，把它整个拷过去。</source>
        <translation>All content and keys are in this one folder. To change computers, close the program and copy the whole folder.</translation>
    </message>
    <message>
        <source>打开另一个文件夹</source>
        <translation>Open another folder</translation>
    </message>
</context>
<context>
    <name>YearSwitch</name>
    <message>
        <source>{year} 年度自评</source>
        <translation>Self-assessment {year}</translation>
    </message>
    <message>
        <source>开始 {year} 年度…</source>
        <translation>Begin {year}…</translation>
    </message>
    <message>
        <source>现在是 {year} 年度。</source>
        <translation>Now in {year}.</translation>
    </message>
    <message>
        <source>去掉 {year} 年度…</source>
        <translation>Remove {year}…</translation>
    </message>
    <message>
        <source>{year} 年度去掉了，{now}</source>
        <translation>{year} has been removed, {now}</translation>
    </message>
</context>
<context>
    <name>YearsPanel</name>
    <message>
        <source>年度与标准</source>
        <translation>Years and standards</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>自评所用的标准</source>
        <translation>Standard used</translation>
    </message>
    <message>
        <source>与上一年用的不是同一版标准</source>
        <translation>Another edition than the year before</translation>
    </message>
    <message>
        <source>自评状态</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>达到的等次</source>
        <translation>Level reached</translation>
    </message>
    <message>
        <source>{edition}，{version} 版</source>
        <translation>{edition}, version {version}</translation>
    </message>
    <message>
        <source>还有 {count} 条没答完</source>
        <translation>{count} not answered</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{fact}：{answer}</source>
        <translation>{fact}: {answer}</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>{title}，{count} 项待办</source>
        <translation>{title}, {count} to do</translation>
    </message>
</context>
<context>
    <name>_StepLine</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>第 {number} 步 {title}，{state}</source>
        <translation>Step {number} {title}, {state}</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>差距</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Rectify</translation>
    </message>
    <message>
        <source>趋势</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>年度任务</source>
        <translation>Yearly duties</translation>
    </message>
    <message>
        <source>自查表</source>
        <translation>Self-checks</translation>
    </message>
    <message>
        <source>核对纸面</source>
        <translation>Check the paper</translation>
    </message>
    <message>
        <source>县级反馈</source>
        <translation>County feedback</translation>
    </message>
    <message>
        <source>汇总</source>
        <translation>Rollup</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
</context>
<context>
    <name>rollup</name>
    <message>
        <source>{title} {n} 家：{names}</source>
        <translation>{title} {n}: {names}</translation>
    </message>
    <message>
        <source>{title} 0 家</source>
        <translation>{title} 0</translation>
    </message>
    <message>
        <source>自评达到</source>
        <translation>Self-assessed</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>其中暂定</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>{granted} / {claimed} 家</source>
        <translation>{granted} / {claimed}</translation>
    </message>
    <message>
        <source>依据：{title} {source}</source>
        <translation>Basis: {title} {source}</translation>
    </message>
    <message>
        <source>这是上级的目标，本县的数只作对照。</source>
        <translation>This is the higher level&apos;s target; the county&apos;s figure only serves comparison.</translation>
    </message>
    <message>
        <source>按各机构上报的内容算，不随复核改。</source>
        <translation>Calculated from what the institutions submitted; the review does not change it.</translation>
    </message>
    <message>
        <source>算进去的</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>没有达到的</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>缺数据的</source>
        <translation>Lacking data</translation>
    </message>
    <message>
        <source>已建成的社区医院（评估通过并加注名称）</source>
        <translation>Community hospitals established (assessed and named so)</translation>
    </message>
    <message>
        <source>达到“{title}”的机构名单</source>
        <translation>Institutions that reached “{title}”</translation>
    </message>
    <message>
        <source>{n} 家</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{name}&#x3000;负责人 {head}&#x3000;{telephone}</source>
        <translation>{name}&#x3000;Head {head}&#x3000;{telephone}</translation>
    </message>
</context>
<context>
    <name>selfcheck</name>
    <message>
        <source>{done}，不符合 {n}</source>
        <translation>{done}, {n} not conforming</translation>
    </message>
    <message>
        <source>填报中 {done}</source>
        <translation>Under way {done}</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已完成，{n} 个没整改</source>
        <translation>Done, {n} not put right</translation>
    </message>
    <message>
        <source>本院自己加的项目</source>
        <translation>Items the institution added</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>刚才这一步没有完成，程序出了问题。之前的内容都已保存。可以再试一次；还不行就把记录交给维护人员。</source>
        <translation>This step was not completed: the program ran into a problem. Everything before it is saved. Try once more; if it happens again, give the log to the maintainers.</translation>
    </message>
    <message>
        <source>已停下。没有留下半个文件，已有内容不受影响。</source>
        <translation>Stopped. No partial file was left; existing content is untouched.</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>「{sheet}」表</source>
        <translation> sheet “{sheet}”</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation> row {row}</translation>
    </message>
    <message>
        <source>“{column}”</source>
        <translation> “{column}”</translation>
    </message>
    <message>
        <source>（{cell}）</source>
        <translation> ({cell})</translation>
    </message>
    <message>
        <source>（{path}）</source>
        <translation> ({path})</translation>
    </message>
    <message>
        <source>{where}：{sentence}</source>
        <translation>{where}: {sentence}</translation>
    </message>
    <message>
        <source>{register}类别</source>
        <translation>{register}: categories</translation>
    </message>
    <message>
        <source>类</source>
        <translation>categories</translation>
    </message>
    <message>
        <source>项</source>
        <translation>items</translation>
    </message>
    <message>
        <source>{clause} 自评比计算结果高 {grades} 级，还没有理由。写明理由再定稿。</source>
        <translation>{clause}: self-assessment above computed by {grades}, without a reason. Give a reason, then finalise.</translation>
    </message>
    <message>
        <source>{clause} 自评比计算结果高 {grades} 级，还没有佐证。附 1 份佐证再定稿。</source>
        <translation>{clause}: self-assessment above computed by {grades}, without evidence. Attach 1 piece of evidence, then finalise.</translation>
    </message>
    <message>
        <source>机构信息“{field:profile}”没有填好。补上再定稿。</source>
        <translation>Institution profile: “{field:profile}” is not filled in correctly. Complete it, then finalise.</translation>
    </message>
    <message>
        <source>机构信息“{field:profile}”没有填。</source>
        <translation>Institution profile: “{field:profile}” is empty.</translation>
    </message>
    <message>
        <source>{clause} 的佐证“{name}”在工作区里找不到了。重新添加再定稿。</source>
        <translation>{clause}: evidence “{name}” cannot be found in the workspace. Add it again, then finalise.</translation>
    </message>
    <message>
        <source>{clause} 自评 {grade} 级，没有附佐证。</source>
        <translation>{clause}: self-assessment grade {grade} without evidence.</translation>
    </message>
    <message>
        <source>还有 {count} 条没有评完（从 {clause} 起），按未达到计算。</source>
        <translation>Clauses still open, counted as not met: {count} (from {clause}).</translation>
    </message>
    <message>
        <source>{count} 条设为不适用（从 {clause} 起），不计入比例。</source>
        <translation>Clauses set not applicable, not counted in the shares: {count} (from {clause}).</translation>
    </message>
    <message>
        <source>{ledger:ledger}有 {count} 行待改好，没有计入。</source>
        <translation>{ledger:ledger}: rows to correct, not counted: {count}.</translation>
    </message>
    <message>
        <source>达到{level}是暂定的：比例未与官方原文核对。</source>
        <translation>Reaching {level} is provisional: the shares are not checked against the official text.</translation>
    </message>
    <message>
        <source>还没有登记上报的县，导出的包不封装，人员代号也不带。</source>
        <translation>No county to submit to is enrolled; the exported package is not sealed and carries no staff pseudonyms.</translation>
    </message>
    <message>
        <source>{clause} 缺数据，判定不了。</source>
        <translation>{clause}: missing data, cannot be determined.</translation>
    </message>
    <message>
        <source>年度数据 {total} 项里有 {count} 项没填。</source>
        <translation>Annual figures: {count} of {total} are empty.</translation>
    </message>
    <message>
        <source>机构信息缺少“{field:profile}”。什么都没有写入。补上这一项再继续。</source>
        <translation>Institution profile: “{field:profile}” is missing. Nothing was written. Fill it in, then go on.</translation>
    </message>
    <message>
        <source>机构信息里有一项不认识：“{field}”[，是不是“{suggestion}”]。什么都没有写入。改好名称再继续。</source>
        <translation>Institution profile: unknown field “{field}”[, perhaps “{suggestion}”]. Nothing was written. Correct the name, then go on.</translation>
    </message>
    <message>
        <source>这个文件不是 JSON 格式的一组内容。什么都没有写入。检查文件后再试。</source>
        <translation>This file is not a JSON object. Nothing was written. Check the file and try again.</translation>
    </message>
    <message>
        <source>统一社会信用代码应为 18 位。什么都没有写入。对照登记证改好再继续。</source>
        <translation>A unified social credit code has 18 characters. Nothing was written. Correct it from the certificate, then go on.</translation>
    </message>
    <message>
        <source>统一社会信用代码里有不会出现的字符（没有字母 I、O、Z、S、V）。什么都没有写入。对照登记证改好再继续。</source>
        <translation>The unified social credit code contains a character that never occurs (there is no I, O, Z, S or V). Nothing was written. Correct it from the certificate, then go on.</translation>
    </message>
    <message>
        <source>统一社会信用代码的校验位对不上，至少有一位写错了。什么都没有写入。对照登记证改好再继续。</source>
        <translation>The check digit of the unified social credit code is wrong: at least one character is mistyped. Nothing was written. Correct it from the certificate, then go on.</translation>
    </message>
    <message>
        <source>行政区划代码应为 6 位数字。什么都没有写入。改好再继续。</source>
        <translation>An administrative division code has 6 digits. Nothing was written. Correct it, then go on.</translation>
    </message>
    <message>
        <source>行政区划代码的前两位不是任何省份。什么都没有写入。改好再继续。</source>
        <translation>The first two digits of the administrative division code are no province. Nothing was written. Correct it, then go on.</translation>
    </message>
    <message>
        <source>口令太短，至少 {least} 个字符。什么都没有写入。换一个长一些的口令。</source>
        <translation>The passphrase is too short; at least {least} characters. Nothing was written. Choose a longer one.</translation>
    </message>
    <message>
        <source>口令不对，密钥没有打开。内容没有变化。再输入一次，留意大小写和输入法。</source>
        <translation>Wrong passphrase; the key was not opened. Nothing has changed. Enter it again; mind capitals and the input method.</translation>
    </message>
    <message>
        <source>这个文件夹里已经有工作区。原有内容没有变化。直接打开它，或换一个文件夹。</source>
        <translation>This folder already holds a workspace. Its content is unchanged. Open it, or choose another folder.</translation>
    </message>
    <message>
        <source>这个文件夹里没有工作区。什么都没有写入。检查路径，或先新建工作区。</source>
        <translation>There is no workspace in this folder. Nothing was written. Check the path, or create a workspace first.</translation>
    </message>
    <message>
        <source>这个工作区是更新版本的程序建的[（{revision}）]，现在的程序打不开。内容没有变化。换用新版程序再打开。</source>
        <translation>This workspace was made by a newer program[ ({revision})] and cannot be opened by this one. Nothing has changed. Open it with the newer program.</translation>
    </message>
    <message>
        <source>这是{role:role}的工作区，这一步不在这里做。内容没有变化。换一个工作区。</source>
        <translation>This is the workspace of a {role:role}; this step is not done here. Nothing has changed. Use another workspace.</translation>
    </message>
    <message>
        <source>工作区里没有 {year} 年度。内容没有变化。换一个年度。</source>
        <translation>The workspace has no year {year}. Nothing has changed. Choose another year.</translation>
    </message>
    <message>
        <source>这不是电子表格[，看上去是{looks_like:looks}]。台账没有变化。在 WPS 里另存为 xlsx 再导入。</source>
        <translation>This is not a spreadsheet[; it looks like: {looks_like:looks}]. The ledger is unchanged. Save it as xlsx in WPS, then import it.</translation>
    </message>
    <message>
        <source>这个文件设了打开密码，读不到内容。台账没有变化。在 WPS 里取消密码，另存后再导入。</source>
        <translation>This file is protected by a password and cannot be read. The ledger is unchanged. Remove the password in WPS, save, then import it.</translation>
    </message>
    <message>
        <source>这个文件已损坏，读不完整。台账没有变化。在 WPS 里打开，另存为 xlsx 再导入。</source>
        <translation>This file is damaged and cannot be read in full. The ledger is unchanged. Open it in WPS, save it as xlsx, then import it.</translation>
    </message>
    <message>
        <source>这个文件太大[，最多 {limit_bytes:size}][，最多 {limit_sheets} 个工作表][，最多 {limit_cells} 格]。台账没有变化。只留要导入的工作表，另存后再导入。</source>
        <translation>This file is too large[; at most {limit_bytes:size}][; at most {limit_sheets} sheets][; at most {limit_cells} cells]. The ledger is unchanged. Keep only the sheet to import, save, then import it.</translation>
    </message>
    <message>
        <source>这个文件展开后大得不合常理[，最多 {limit_bytes:size}]，没有打开。台账没有变化。只复制数据到新表再导入。</source>
        <translation>Unpacked, this file is unreasonably large[; at most {limit_bytes:size}]; it was not opened. The ledger is unchanged. Copy only the data to a new table, then import it.</translation>
    </message>
    <message>
        <source>这个文件是空的。台账没有变化。检查是不是选对了文件。</source>
        <translation>This file is empty. The ledger is unchanged. Check that it is the right file.</translation>
    </message>
    <message>
        <source>文件里没有要找的工作表[「{title}」]。台账没有变化。检查是不是选对了文件。</source>
        <translation>The sheet to read is not in the file[: “{title}”]. The ledger is unchanged. Check that it is the right file.</translation>
    </message>
    <message>
        <source>没有找到表头。台账没有变化。检查第一行是不是列名，或先导出模板对照。</source>
        <translation>No header row found. The ledger is unchanged. Check that the first row holds the column names, or export a template to compare.</translation>
    </message>
    <message>
        <source>缺少这些列：{columns}。其余内容原样保留。补上列再导入。</source>
        <translation>Missing columns: {columns}. The rest is kept as it is. Add the columns, then import it.</translation>
    </message>
    <message>
        <source>有两列都是“{title}”[（另一列在 {first_cell}）]，不知道该读哪一列。台账没有变化。改掉其中一列的列名再导入。</source>
        <translation>Two columns are both named “{title}”[ (the other is {first_cell})]; it is unclear which to read. The ledger is unchanged. Rename one of them, then import it.</translation>
    </message>
    <message>
        <source>这看上去是{looks_like:form}，不是要导入的那张表。台账没有变化。换一个文件，或到对应的台账里导入。</source>
        <translation>This looks like: {looks_like:form}, not the table to import. The ledger is unchanged. Choose another file, or import it in its own ledger.</translation>
    </message>
    <message>
        <source>写的是 {years} 年，不是要的年度。原有数据没有变化。核对年份，或换一个年度。</source>
        <translation>It says {years}, not the year wanted. The existing data is unchanged. Check the year, or choose another one.</translation>
    </message>
    <message>
        <source>行数太多，最多读 {limit_rows} 行。台账没有变化。删去空行或分成几个文件再导入。</source>
        <translation>Too many rows; at most {limit_rows} are read. The ledger is unchanged. Delete empty rows or split the file, then import it.</translation>
    </message>
    <message>
        <source>列数太多，最多读 {limit_columns} 列。台账没有变化。删去多余的列再导入。</source>
        <translation>Too many columns; at most {limit_columns} are read. The ledger is unchanged. Delete columns not needed, then import it.</translation>
    </message>
    <message>
        <source>这一列的代码有两种读法（如 3 可以是博士或硕士）。原值已保留，暂不计入。说明用的是哪一种再导入。</source>
        <translation>The codes in this column can be read in two ways (3 may be a doctor&apos;s or a master&apos;s degree). The original values are kept and not counted for now. State which one is used, then import it.</translation>
    </message>
    <message>
        <source>看不出金额的单位是元、千元还是万元。原值已保留，暂不计入。在列名里写明单位再导入。</source>
        <translation>It is unclear whether amounts are in 元, 千元 or 万元. The original values are kept and not counted for now. Put the unit in the column name, then import it.</translation>
    </message>
    <message>
        <source>有 {count} 处读不懂，所在的行已原样留存。其余的行已存入。按下面列出的位置改好后再导入一次。</source>
        <translation>Unreadable places: {count}. Their rows are kept as they are; the other rows are stored. Correct the places listed below and import once more.</translation>
    </message>
    <message>
        <source>这一格没有填。整行已保留。补上后自动重算。</source>
        <translation>This cell is empty. The whole row is kept. Fill it in and the figures follow.</translation>
    </message>
    <message>
        <source>这一格文字太长[，有 {length} 字][，最多 {limit} 字]。整行已原样留存。缩短后再导入。</source>
        <translation>The text in this cell is too long[: {length} characters][, at most {limit}]. The whole row is kept as it is. Shorten it, then import it.</translation>
    </message>
    <message>
        <source>这一格以等号开头，像是公式，没有计算。整行已原样留存。改成文字或数值再导入。</source>
        <translation>This cell begins with an equals sign like a formula and was not computed. The whole row is kept as it is. Change it to text or a number, then import it.</translation>
    </message>
    <message>
        <source>这一格是表格里的出错值（如 #N/A）。整行已原样留存。改成实际内容再导入。</source>
        <translation>This cell holds a spreadsheet error (such as #N/A). The whole row is kept as it is. Enter the real content, then import it.</translation>
    </message>
    <message>
        <source>这一格看不出是哪一天。整行已原样留存。写成 2025-06-30 这样的日期。</source>
        <translation>This cell cannot be read as a day. The whole row is kept as it is. Write it like 2025-06-30.</translation>
    </message>
    <message>
        <source>这个日期在今天之后。整行已原样留存。改好日期再导入。</source>
        <translation>This date is after today. The whole row is kept as it is. Correct the date, then import it.</translation>
    </message>
    <message>
        <source>这一格不是数字。原值已保留，暂不计入。改成数字再导入。</source>
        <translation>This cell is not a number. The original value is kept and not counted for now. Change it to a number, then import it.</translation>
    </message>
    <message>
        <source>[“{figure:figure}”]应填整数。原值没有变化。改成整数再存。</source>
        <translation>[“{figure:figure}”: ]a whole number is needed. The value is unchanged. Change it to a whole number, then save.</translation>
    </message>
    <message>
        <source>[“{figure:figure}”]超出范围[，最小 {least}][，最小 {lowest}][，最大 {highest}]。原值没有变化。改好再存。</source>
        <translation>[“{figure:figure}”: ]out of range[; at least {least}][; at least {lowest}][; at most {highest}]. The value is unchanged. Correct it, then save.</translation>
    </message>
    <message>
        <source>这一格的内容不在代码表里。原值已保留。对照代码表改好再导入。</source>
        <translation>This cell is not in the code table. The original value is kept. Correct it from the code table, then import it.</translation>
    </message>
    <message>
        <source>这一格应填“是”或“否”（也可填 1、2）。整行已原样留存。改好再导入。</source>
        <translation>This cell needs “是” or “否” (yes or no; 1 and 2 work too). The whole row is kept as it is. Correct it, then import it.</translation>
    </message>
    <message>
        <source>这一格有看不见的控制字符。整行已原样留存。重新输入这一格再导入。</source>
        <translation>This cell contains invisible control characters. The whole row is kept as it is. Type the cell anew, then import it.</translation>
    </message>
    <message>
        <source>这一格的长数字被表格软件存成了数值，末几位已经丢失。整行已原样留存。把这一列设为文本，重新填写。</source>
        <translation>The spreadsheet stored this long number as a value and lost its last digits. The whole row is kept as it is. Set the column to text and enter it again.</translation>
    </message>
    <message>
        <source>身份证号不是 18 位。整行已原样留存。对照身份证改好再导入。</source>
        <translation>The ID number does not have 18 characters. The whole row is kept as it is. Correct it from the ID card, then import it.</translation>
    </message>
    <message>
        <source>身份证号里有不会出现的字符。整行已原样留存。对照身份证改好再导入。</source>
        <translation>The ID number contains a character that never occurs. The whole row is kept as it is. Correct it from the ID card, then import it.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不成立。整行已原样留存。对照身份证改好再导入。</source>
        <translation>The date of birth in the ID number does not exist. The whole row is kept as it is. Correct it from the ID card, then import it.</translation>
    </message>
    <message>
        <source>身份证号的校验位对不上，至少有一位写错了。整行已原样留存。对照身份证改好再导入。</source>
        <translation>The check digit of the ID number is wrong: at least one digit is mistyped. The whole row is kept as it is. Correct it from the ID card, then import it.</translation>
    </message>
    <message>
        <source>出生日期和身份证号里的不一致。整行已原样留存。改好其中一个再导入。</source>
        <translation>The date of birth differs from the one in the ID number. The whole row is kept as it is. Correct one of them, then import it.</translation>
    </message>
    <message>
        <source>性别和身份证号里的不一致。整行已原样留存。改好其中一个再导入。</source>
        <translation>The sex differs from the one in the ID number. The whole row is kept as it is. Correct one of them, then import it.</translation>
    </message>
    <message>
        <source>“{first}”和“{second}”前后矛盾。整行已原样留存。改好日期再导入。</source>
        <translation>“{first}” and “{second}” contradict each other. The whole row is kept as it is. Correct the dates, then import it.</translation>
    </message>
    <message>
        <source>和第 {first_row} 行是同一个人。前一行照常存入，这一行已原样留存。删去重复的一行，或改好证件号。</source>
        <translation>Same person as in row {first_row}. The earlier row is stored as usual, this row is kept as it is. Delete the duplicate, or correct the ID number.</translation>
    </message>
    <message>
        <source>和第 {first_row} 行完全一样。两行都已存入。确认是两台，还是重复填了。</source>
        <translation>Exactly the same as row {first_row}. Both rows are stored. Confirm whether these are two devices or a duplicate.</translation>
    </message>
    <message>
        <source>这一行写的是别的机构[（{other}）]。整行已原样留存。删去这一行，或改好机构代码。</source>
        <translation>This row names another institution[ ({other})]. The whole row is kept as it is. Delete the row, or correct the institution code.</translation>
    </message>
    <message>
        <source>已满 {age} 岁，比通常的退休年龄大。这一行已存入。确认是不是还在岗。</source>
        <translation>Aged {age}, above the usual retirement age. The row is stored. Confirm that the person still works here.</translation>
    </message>
    <message>
        <source>流动时间不在 {year} 年内。这一行已存入。确认年份有没有写错。</source>
        <translation>The date of joining or leaving is not in {year}. The row is stored. Check the year.</translation>
    </message>
    <message>
        <source>没有叫“{figure}”的数据项。什么都没有写入。改好名称再试。</source>
        <translation>There is no figure called “{figure}”. Nothing was written. Correct the name and try again.</translation>
    </message>
    <message>
        <source>几个数对不上：{parts}（{sum_of_parts}）不应大于{whole}（{whole_value}）。原值已保留。核对后改好。</source>
        <translation>Figures do not agree: {parts} ({sum_of_parts}) should not exceed {whole} ({whole_value}). The original values are kept. Check and correct them.</translation>
    </message>
    <message>
        <source>同一个数据项出现了两次，数不一样[（另一处在 {first_cell}）]。两处都没有采用，原值已保留。只留一处再导入。</source>
        <translation>The same figure occurs twice with different values[ (the other is at {first_cell})]. Neither was taken; the original values are kept. Keep only one, then import it.</translation>
    </message>
    <message>
        <source>没有叫“{register}”的登记表[。可选：{known}]。什么都没有写入。换一个名称。</source>
        <translation>There is no register called “{register}”[. Choices: {known}]. Nothing was written. Choose another name.</translation>
    </message>
    <message>
        <source>“{register:register}”登记表里没有“{kind}”这一项[，是不是“{nearest}”]。什么都没有写入。改好名称再试。</source>
        <translation>The register “{register:register}” has no “{kind}”[, perhaps “{nearest}”]. Nothing was written. Correct the name and try again.</translation>
    </message>
    <message>
        <source>这个文件不是 JSON 格式的内容。什么都没有写入。检查文件后再试。</source>
        <translation>This file is not JSON. Nothing was written. Check the file and try again.</translation>
    </message>
    <message>
        <source>这里的写法读不懂，应为{expected}。什么都没有写入。改好再试。</source>
        <translation>This cannot be read; expected: {expected}. Nothing was written. Correct it and try again.</translation>
    </message>
    <message>
        <source>没有适用的标准：{pack:kind}[。现有标准：{known}]。什么都没有写入。换一个标准或机构类别。</source>
        <translation>No standard applies: {pack:kind}[. Standards at hand: {known}]. Nothing was written. Choose another standard or kind of institution.</translation>
    </message>
    <message>
        <source>标准文件不是 UTF-8 文字。没有载入，原有标准不受影响。换一份标准文件。</source>
        <translation>The standard&apos;s file is not UTF-8 text. It was not loaded; the standards at hand are unaffected. Use another copy of the standard.</translation>
    </message>
    <message>
        <source>标准文件太大。没有载入，原有标准不受影响。换一份标准文件。</source>
        <translation>The standard&apos;s file is too large. It was not loaded; the standards at hand are unaffected. Use another copy of the standard.</translation>
    </message>
    <message>
        <source>标准文件的写法读不懂：{what}。没有载入，原有标准不受影响。改好这一处再载入。</source>
        <translation>The standard&apos;s file cannot be read: {what}. It was not loaded; the standards at hand are unaffected. Correct this place, then load it again.</translation>
    </message>
    <message>
        <source>标准文件里“{name}”出现了两次。没有载入，原有标准不受影响。改好编号再载入。</source>
        <translation>“{name}” occurs twice in the standard&apos;s file. It was not loaded; the standards at hand are unaffected. Correct the code, then load it again.</translation>
    </message>
    <message>
        <source>标准文件用了不认识的指标“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>The standard&apos;s file uses an unknown measure “{name}”[, perhaps “{nearest}”]. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>标准文件用了不认识的类别“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>The standard&apos;s file uses an unknown kind “{name}”[, perhaps “{nearest}”]. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>标准文件里的数值“{value}”读不懂。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>The value “{value}” in the standard&apos;s file cannot be read. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>标准文件里的等级规则不成立：{what}。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>A level rule in the standard&apos;s file does not hold: {what}. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>对方用的标准和本机的同名不同文。没有导入，本机数据没有变化。两边换成同一版标准再报。</source>
        <translation>The sender&apos;s standard has the same name as yours but a different text. Nothing was imported, nothing on this computer has changed. Use the same edition on both sides, then submit again.</translation>
    </message>
    <message>
        <source>标准里没有第 {clause} 条。内容没有变化。检查条款号。</source>
        <translation>The standard has no clause {clause}. Nothing has changed. Check the clause number.</translation>
    </message>
    <message>
        <source>标准里没有“{criterion}”这一款。内容没有变化。检查款号，如 1.4.1.C2。</source>
        <translation>The standard has no criterion “{criterion}”. Nothing has changed. Check its code, such as 1.4.1.C2.</translation>
    </message>
    <message>
        <source>第 {clause} 条必须评，不能设为不适用。内容没有变化。按实际情况逐款填写。</source>
        <translation>Clause {clause} must be assessed and cannot be set not applicable. Nothing has changed. Answer its criteria as things are.</translation>
    </message>
    <message>
        <source>这一步要写明理由。内容没有变化。写一句理由再继续。</source>
        <translation>This step needs a reason. Nothing has changed. Write a short reason, then go on.</translation>
    </message>
    <message>
        <source>文字太长，有 {characters} 字，最多 {most} 字。原来的内容没有变化。缩短后再存。</source>
        <translation>The text is too long: {characters} characters, at most {most}. What was there is unchanged. Shorten it, then save.</translation>
    </message>
    <message>
        <source>找不到这个佐证文件。内容没有变化。检查文件是不是移走了。</source>
        <translation>This evidence file cannot be found. Nothing has changed. Check whether it was moved.</translation>
    </message>
    <message>
        <source>这个佐证文件是空的。内容没有变化。换一个文件。</source>
        <translation>This evidence file is empty. Nothing has changed. Choose another file.</translation>
    </message>
    <message>
        <source>这个佐证文件太大，最多 {most:size}。内容没有变化。压缩或拆分后再添加。</source>
        <translation>This evidence file is too large; at most {most:size}. Nothing has changed. Compress or split it, then add it.</translation>
    </message>
    <message>
        <source>第 {revision} 次自评已经定稿，不能再改。定稿没有变化。要改先开新的一次。</source>
        <translation>Self-assessment {revision} is finalised and can no longer be changed. The finalised content is unchanged. To make changes, begin the next one first.</translation>
    </message>
    <message>
        <source>自评还没有定稿。内容没有变化。先定稿再导出。</source>
        <translation>The self-assessment is not finalised. Nothing has changed. Finalise it, then export.</translation>
    </message>
    <message>
        <source>还有 {count} 处要改好才能定稿。填写的内容都已保存。逐处改好后再定稿。</source>
        <translation>To correct before finalising: {count}. Everything entered is saved. Correct them one by one, then finalise.</translation>
    </message>
    <message>
        <source>标准里没有叫“{level}”的等级[。可选：{known}]。内容没有变化。换一个等级。</source>
        <translation>The standard has no level called “{level}”[. Choices: {known}]. Nothing has changed. Choose another level.</translation>
    </message>
    <message>
        <source>命令写法读不懂：{what}。什么都没有做。加 --help 看用法。</source>
        <translation>This command cannot be read: {what}. Nothing was done. Add --help to see the usage.</translation>
    </message>
    <message>
        <source>这不是一个文件。本机数据没有变化。选上报包文件（.dbag 或 .dbag.age）。</source>
        <translation>This is not a file. Nothing on this computer has changed. Choose a submission file (.dbag or .dbag.age).</translation>
    </message>
    <message>
        <source>这个文件是空的，可能没有拷贝完。本机数据没有变化。重新拷贝一次。</source>
        <translation>This file is empty; perhaps it was not copied in full. Nothing on this computer has changed. Copy it again.</translation>
    </message>
    <message>
        <source>这个包太大，最多 {most:size}。本机数据没有变化。减少或压缩佐证文件后重新导出。</source>
        <translation>This package is too large; at most {most:size}. Nothing on this computer has changed. Reduce or compress the evidence files, then export again.</translation>
    </message>
    <message>
        <source>这不是本程序的上报包。本机数据没有变化。检查是不是选对了文件。</source>
        <translation>This is not a submission of this program. Nothing on this computer has changed. Check that it is the right file.</translation>
    </message>
    <message>
        <source>这个包已损坏，读不完整。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This package is damaged and cannot be read in full. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包后半截没有了，可能没有拷贝完。本机数据没有变化。重新拷贝一次。</source>
        <translation>The end of this package is missing; perhaps it was not copied in full. Nothing on this computer has changed. Copy it again.</translation>
    </message>
    <message>
        <source>这是别的程序做的压缩文件，不是上报包。本机数据没有变化。检查是不是选对了文件。</source>
        <translation>This is an archive made by another program, not a submission. Nothing on this computer has changed. Check that it is the right file.</translation>
    </message>
    <message>
        <source>这个包的开头多出了内容，不是导出时的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>Something was added at the beginning of this package; it is not as exported. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包的末尾多出了内容，不是导出时的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>Something was added at the end of this package; it is not as exported. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这是分卷压缩文件，不是上报包。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This is a multi-volume archive, not a submission. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包用了本程序不用的压缩格式（ZIP64）。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This package uses a format this program does not use (ZIP64). Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包的目录读不懂，不是导出时的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The directory of this package cannot be read; it is not as exported. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包的目录和内容说法不一，不是导出时的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The directory and the content of this package disagree; it is not as exported. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包里的文件互相重叠，是特意做出来的。本机数据没有变化。不要使用这个文件，请发出单位重新导出。</source>
        <translation>Files in this package overlap, which only happens on purpose. Nothing on this computer has changed. Do not use this file; ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包里藏着目录以外的内容。本机数据没有变化。不要使用这个文件，请发出单位重新导出。</source>
        <translation>This package hides content outside its directory. Nothing on this computer has changed. Do not use this file; ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包展开后太大，最多 {most:size}。本机数据没有变化。减少或压缩佐证文件后重新导出。</source>
        <translation>Unpacked, this package is too large; at most {most:size}. Nothing on this computer has changed. Reduce or compress the evidence files, then export again.</translation>
    </message>
    <message>
        <source>包里有文件的大小和目录写的不一样。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file in the package has another size than its directory says. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件已损坏，解不开。本机数据没有变化。重新拷贝，或请发出单位重新导出。</source>
        <translation>A file in the package is damaged and cannot be unpacked. Nothing on this computer has changed. Copy it again, or ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件的校验值对不上，可能拷贝时出了差错。本机数据没有变化。重新拷贝，或请发出单位重新导出。</source>
        <translation>The checksum of a file in the package is wrong; perhaps copying went wrong. Nothing on this computer has changed. Copy it again, or ask the sender to export it again.</translation>
    </message>
    <message>
        <source>读到一半时这个文件变了。本机数据没有变化。等拷贝完成再试。</source>
        <translation>This file changed while it was being read. Nothing on this computer has changed. Wait until copying is done, then try again.</translation>
    </message>
    <message>
        <source>包里的文件太多[，最多 {most} 个]。本机数据没有变化。减少佐证文件后重新导出。</source>
        <translation>The package holds too many files[; at most {most}]. Nothing on this computer has changed. Reduce the evidence files, then export again.</translation>
    </message>
    <message>
        <source>包里有文件展开后大得不合常理，没有打开。本机数据没有变化。不要使用这个文件，请发出单位重新导出。</source>
        <translation>Unpacked, a file in the package is unreasonably large; it was not opened. Nothing on this computer has changed. Do not use this file; ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有链接之类的特殊文件，不是导出时的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package holds links or other special files; it is not as exported. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包不止一个最上层文件夹，不是本程序导出的样子。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package has more than one top folder; this program does not export that. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包用了本程序不用的压缩方式[（{method}）]。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This package uses a compression this program does not use[ ({method})]. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有加了压缩密码的文件。本机数据没有变化。请发出单位用本程序重新导出。</source>
        <translation>The package holds a file with an archive password. Nothing on this computer has changed. Ask the sender to export it again with this program.</translation>
    </message>
    <message>
        <source>这个包用了本程序不用的压缩功能。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This package uses an archive feature this program does not use. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里没有要找的文件。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file that is needed is not in the package. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件名不安全。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package holds an unsafe file name. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有两个文件同名。本机数据没有变化。请发出单位重新导出。</source>
        <translation>Two files in the package have the same name. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件名的写法不统一（不是 NFC）。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file name in the package is not in normal form (NFC). Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件名不是 UTF-8 文字。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file name in the package is not UTF-8 text. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件想写到固定的位置，没有照办。本机数据没有变化。不要使用这个文件。</source>
        <translation>A file in the package asks to be written to a fixed place; this was not done. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包里有文件想写到包外面去，没有照办。本机数据没有变化。不要使用这个文件。</source>
        <translation>A file in the package asks to be written outside the package; this was not done. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包里有文件名带盘符，没有照办。本机数据没有变化。不要使用这个文件。</source>
        <translation>A file name in the package holds a drive letter; it was not followed. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包里有文件名带反斜杠。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file name in the package holds a backslash. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件名带看不见的控制字符。本机数据没有变化。不要使用这个文件。</source>
        <translation>A file name in the package holds invisible control characters. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包里有文件名是 Windows 的保留名。本机数据没有变化。请发出单位改名后重新导出。</source>
        <translation>A file name in the package is reserved by Windows. Nothing on this computer has changed. Ask the sender to rename it and export again.</translation>
    </message>
    <message>
        <source>包里有文件名太长。本机数据没有变化。请发出单位改短后重新导出。</source>
        <translation>A file name in the package is too long. Nothing on this computer has changed. Ask the sender to shorten it and export again.</translation>
    </message>
    <message>
        <source>包里的文件夹层数太多。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package has too many folders inside folders. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有两个文件名只差大小写。本机数据没有变化。请发出单位改名后重新导出。</source>
        <translation>Two file names in the package differ only in capitals. Nothing on this computer has changed. Ask the sender to rename one and export again.</translation>
    </message>
    <message>
        <source>包里有文件和文件夹同名。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file and a folder in the package have the same name. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里缺少清单文件，不完整。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package lacks its manifest and is incomplete. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的说明文件读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s declaration file cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的清单文件大得不合常理，没有打开。本机数据没有变化。不要使用这个文件。</source>
        <translation>The package&apos;s manifest is unreasonably large; it was not opened. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包的清单文件不是 UTF-8 文字。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s manifest is not UTF-8 text. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的清单被改动过，和签名时不一样。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s manifest was changed after signing. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的说明信息读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s description cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的说明信息里“{label}”写了两次。本机数据没有变化。请发出单位重新导出。</source>
        <translation>“{label}” occurs twice in the package&apos;s description. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的文件清单读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s list of files cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>清单里有文件列了两次。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The manifest lists a file twice. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里多出一个不该有的文件。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package holds a file that should not be there. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包要求到网上取文件，没有照办。本机数据没有变化。不要使用这个文件。</source>
        <translation>This package asks to fetch files from the network; this was not done. Nothing on this computer has changed. Do not use this file.</translation>
    </message>
    <message>
        <source>包里没有内容。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package is empty. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的说明里没有写内容的大小。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s description does not give the size of its content. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的格式版本 {version} 不认识。本机数据没有变化。换用新版程序，或请发出单位重新导出。</source>
        <translation>The package&apos;s format version {version} is unknown. Nothing on this computer has changed. Use a newer program, or ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包的清单用了 {encoding} 编码，应为 UTF-8。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package&apos;s manifest is encoded in {encoding} instead of UTF-8. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里有文件不在清单上，是后来塞进去的。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package holds a file that is not in the manifest; it was put in later. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>清单上的文件在包里找不到。本机数据没有变化。请发出单位重新导出。</source>
        <translation>A file of the manifest is not in the package. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个文件签名后被改动过。本机数据没有变化。请发出单位重新导出。</source>
        <translation>This file was changed after signing. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里内容的大小和说明写的不一样（写的 {stated}，实为 {found}）。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The size of the content differs from the description (stated {stated}, found {found}). Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这个包没有签名。本机数据没有变化。请发出单位用本程序重新导出。</source>
        <translation>This package is not signed. Nothing on this computer has changed. Ask the sender to export it again with this program.</translation>
    </message>
    <message>
        <source>这个包的签名读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The signature of this package cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>签名和内容对不上，这个文件签名后被改动过。本机数据没有变化。请发出单位重新导出。</source>
        <translation>Signature and content do not match: the file was changed after signing. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>签名文件的名称不对。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The signature file has a wrong name. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里没有签名用的公钥。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The package lacks the public key of its signature. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里的公钥读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The public key in the package cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里的公钥和签名不是一对。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The public key in the package does not belong to the signature. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>还没有登记过签名用的密钥（{key_id}）。本机数据没有变化。向发出单位核对指纹，登记后再导入。</source>
        <translation>The signing key is not enrolled ({key_id}). Nothing on this computer has changed. Compare the fingerprint with the sender and enrol the key, then import.</translation>
    </message>
    <message>
        <source>内容写的是 {stated}，签名的却是 {signer}。本机数据没有变化。向两个单位核实。</source>
        <translation>The content names {stated}, but it is signed by {signer}. Nothing on this computer has changed. Ask both institutions.</translation>
    </message>
    <message>
        <source>这个包封装过，要用本单位的密钥打开。本机数据没有变化。输入口令后再试。</source>
        <translation>This package is sealed and needs this institution&apos;s key. Nothing on this computer has changed. Enter the passphrase, then try again.</translation>
    </message>
    <message>
        <source>这个文件不是封装过的包。本机数据没有变化。检查是不是选对了文件。</source>
        <translation>This file is not a sealed package. Nothing on this computer has changed. Check that it is the right file.</translation>
    </message>
    <message>
        <source>收件单位的密钥读不懂。没有导出。重新取得对方的密钥文件，核对指纹后再试。</source>
        <translation>The recipient&apos;s key cannot be read. Nothing was exported. Get the recipient&apos;s key file again, compare the fingerprint, then try again.</translation>
    </message>
    <message>
        <source>封装的外层已损坏，可能没有拷贝完。本机数据没有变化。重新拷贝，或请发出单位重新导出。</source>
        <translation>The sealed outer layer is damaged; perhaps it was not copied in full. Nothing on this computer has changed. Copy it again, or ask the sender to export it again.</translation>
    </message>
    <message>
        <source>指纹对不上，文件里的是 {found}。没有登记，本机数据没有变化。打电话向对方逐组核对。</source>
        <translation>The fingerprint differs; the file has {found}. Nothing was enrolled, nothing on this computer has changed. Phone the other side and compare group by group.</translation>
    </message>
    <message>
        <source>内容的格式版本 {found} 不认识，本程序用的是 {known}。本机数据没有变化。换用新版程序，或请发出单位重新导出。</source>
        <translation>The content&apos;s format version {found} is unknown; this program uses {known}. Nothing on this computer has changed. Use a newer program, or ask the sender to export it again.</translation>
    </message>
    <message>
        <source>这是{found:package}，这里要的是{expected:package}。本机数据没有变化。换一个文件。</source>
        <translation>This is: {found:package}. Needed here: {expected:package}. Nothing on this computer has changed. Choose another file.</translation>
    </message>
    <message>
        <source>包里的数据读不懂。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The data in the package cannot be read. Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>包里的数据不合格式。本机数据没有变化。请发出单位用同一版程序重新导出。</source>
        <translation>The data in the package does not fit its format. Nothing on this computer has changed. Ask the sender to export it again with the same edition of the program.</translation>
    </message>
    <message>
        <source>包里的数据前后对不上（写的 {stated}，应为 {found}）。本机数据没有变化。请发出单位重新导出。</source>
        <translation>The data in the package contradicts itself (stated {stated}, should be {found}). Nothing on this computer has changed. Ask the sender to export it again.</translation>
    </message>
    <message>
        <source>{what:profile}对不上（写的 {stated}，登记的是 {expected}）。本机数据没有变化。核对后再试。</source>
        <translation>{what:profile} does not match (stated {stated}, enrolled {expected}). Nothing on this computer has changed. Check it, then try again.</translation>
    </message>
    <message>
        <source>包里的年度 {year} 不合理（应在 {first} 到 {last} 之间）。本机数据没有变化。请发出单位核对年度后重新导出。</source>
        <translation>The year {year} in the package is not plausible (it should be from {first} to {last}). Nothing on this computer has changed. Ask the sender to check the year and export it again.</translation>
    </message>
    <message>
        <source>已收到第 {newest} 次上报，这是第 {revision} 次，没有导入。本机数据没有变化。需要对照可并排打开。</source>
        <translation>Submission {newest} was already received; this is submission {revision} and was not imported. Nothing on this computer has changed. To compare, open them side by side.</translation>
    </message>
    <message>
        <source>这个机构已用另一把密钥登记过（{key_id}）。原登记没有变化。确实换了密钥，核对指纹后选择替换。</source>
        <translation>This institution is enrolled with another key ({key_id}). The enrolment is unchanged. If the key was really replaced, compare the fingerprint and choose to replace it.</translation>
    </message>
    <message>
        <source>还不知道上报给哪个县，不能封装。内容没有变化。先导入县里给的标识文件并核对指纹。</source>
        <translation>The county to submit to is not known, so the package cannot be sealed. Nothing has changed. Import the county card first and compare its fingerprint.</translation>
    </message>
    <message>
        <source>没有收到过这份上报。本机数据没有变化。检查编号或机构代码。</source>
        <translation>This submission was not received. Nothing on this computer has changed. Check its number or the institution code.</translation>
    </message>
    <message>
        <source>磁盘空间不够。没有留下半个文件，已有内容不受影响。清出空间或换一个盘再试。</source>
        <translation>The disk is full. No partial file was left; existing content is untouched. Make room or use another drive, then try again.</translation>
    </message>
    <message>
        <source>没有读写这里的权限。已有内容不受影响。换一个文件夹，或请管理员放开权限。</source>
        <translation>No permission to read or write here. Existing content is untouched. Choose another folder, or ask the administrator for permission.</translation>
    </message>
    <message>
        <source>这个文件正在别的程序里打开。已有内容不受影响。在 WPS 里保存并关闭，再试一次。</source>
        <translation>This file is open in another program. Existing content is untouched. Save and close it in WPS, then try again.</translation>
    </message>
    <message>
        <source>找不到这个文件。已有内容不受影响。检查文件是不是移走了，路径有没有写错。</source>
        <translation>This file cannot be found. Existing content is untouched. Check whether it was moved and whether the path is right.</translation>
    </message>
    <message>
        <source>没有写成。没有留下半个文件，已有内容不受影响。换一个位置再试。</source>
        <translation>It could not be written. No partial file was left; existing content is untouched. Choose another place, then try again.</translation>
    </message>
    <message>
        <source>要写入的位置不见了，U 盘可能被拔出。没有留下半个文件，已有内容不受影响。插好后再试。</source>
        <translation>The place to write to is gone; perhaps the USB drive was pulled out. No partial file was left; existing content is untouched. Plug it in, then try again.</translation>
    </message>
    <message>
        <source>读这个文件时磁盘出了问题。已有内容不受影响。把文件拷到本机硬盘再试。</source>
        <translation>The disk had a problem while this file was read. Existing content is untouched. Copy the file to this computer&apos;s own disk, then try again.</translation>
    </message>
    <message>
        <source>写完再读，和写入的不一样，这个盘靠不住。定稿不受影响。换一个 U 盘再导出。</source>
        <translation>What was read back differs from what was written: this drive cannot be trusted. The finalised content is untouched. Use another USB drive and export again.</translation>
    </message>
    <message>
        <source>工作区的数据文件已损坏，没有再写入。用“backups”文件夹里最近的备份恢复。</source>
        <translation>The data file of the workspace is damaged; nothing more was written. Restore the latest backup from the folder “backups”.</translation>
    </message>
    <message>
        <source>工作区里没有密钥文件。其余内容不受影响。从备份恢复“keys”文件夹。</source>
        <translation>The workspace has no key file. The rest is untouched. Restore the folder “keys” from a backup.</translation>
    </message>
    <message>
        <source>密钥文件已损坏。其余内容不受影响。从备份恢复“keys”文件夹。</source>
        <translation>The key file is damaged. The rest is untouched. Restore the folder “keys” from a backup.</translation>
    </message>
    <message>
        <source>密钥文件是更新版本的程序建的。内容没有变化。换用新版程序再打开。</source>
        <translation>The key file was made by a newer program. Nothing has changed. Open it with the newer program.</translation>
    </message>
    <message>
        <source>程序自带的字体不见了，印不出报告。数据不受影响。重新安装程序。</source>
        <translation>The program&apos;s own fonts are missing, so reports cannot be printed. The data is untouched. Install the program again.</translation>
    </message>
    <message>
        <source>这里打不开窗口。数据不受影响。在有桌面的电脑上打开，或用命令行（加 --help 看用法）。</source>
        <translation>No window can be opened here. The data is untouched. Open it on a computer with a desktop, or use the command line (add --help for its usage).</translation>
    </message>
    <message>
        <source>优秀</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>良好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>缺数据</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>由人确认</source>
        <translation>To be confirmed by a person</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>政策原文</source>
        <translation>Policy text</translation>
    </message>
    <message>
        <source>公开资料</source>
        <translation>Public source</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>本地设定</source>
        <translation>Set locally</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>科室与用房</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>房屋与床位</source>
        <translation>Premises</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>制度与佐证</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>用房与设施</source>
        <translation>Rooms and facilities</translation>
    </message>
    <message>
        <source>检验检查项目</source>
        <translation>Laboratory tests and examinations</translation>
    </message>
    <message>
        <source>中医药技术</source>
        <translation>TCM techniques</translation>
    </message>
    <message>
        <source>服务项目</source>
        <translation>Services offered</translation>
    </message>
    <message>
        <source>制度与协议</source>
        <translation>Rules and agreements</translation>
    </message>
    <message>
        <source>信息系统</source>
        <translation>Information systems</translation>
    </message>
    <message>
        <source>人员台账</source>
        <translation>Staff ledger</translation>
    </message>
    <message>
        <source>设备台账</source>
        <translation>Equipment ledger</translation>
    </message>
    <message>
        <source>年度数据</source>
        <translation>Annual figures</translation>
    </message>
    <message>
        <source>查阅资料</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>现场查看</source>
        <translation>on-site inspection</translation>
    </message>
    <message>
        <source>访谈</source>
        <translation>interviews</translation>
    </message>
    <message>
        <source>查看信息系统</source>
        <translation>information system</translation>
    </message>
    <message>
        <source>卫生院</source>
        <translation>health centre</translation>
    </message>
    <message>
        <source>县级</source>
        <translation>county</translation>
    </message>
    <message>
        <source>填写中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>上报包</source>
        <translation>submission</translation>
    </message>
    <message>
        <source>登记包</source>
        <translation>enrolment</translation>
    </message>
    <message>
        <source>县级标识</source>
        <translation>county card</translation>
    </message>
    <message>
        <source>本单位签的</source>
        <translation>signed by this institution</translation>
    </message>
    <message>
        <source>已登记的单位签的</source>
        <translation>signed by an enrolled institution</translation>
    </message>
    <message>
        <source>签名的密钥已停用</source>
        <translation>signing key withdrawn</translation>
    </message>
    <message>
        <source>是别的单位签的</source>
        <translation>signed by another institution</translation>
    </message>
    <message>
        <source>没有登记过，要核对指纹</source>
        <translation>not enrolled; compare the fingerprint</translation>
    </message>
    <message>
        <source>要改好</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>需确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>自评答案</source>
        <translation>Self-assessment answers</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>人员行（不含证件号和电话）</source>
        <translation>Staff rows (without ID and phone numbers)</translation>
    </message>
    <message>
        <source>人员代号</source>
        <translation>Staff pseudonyms</translation>
    </message>
    <message>
        <source>设备行</source>
        <translation>Equipment rows</translation>
    </message>
    <message>
        <source>佐证文件</source>
        <translation>Evidence files</translation>
    </message>
    <message>
        <source>自评报告</source>
        <translation>Self-assessment report</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID numbers</translation>
    </message>
    <message>
        <source>个人电话</source>
        <translation>Personal phone numbers</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>待改好的行</source>
        <translation>Rows to correct</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>文字文档</source>
        <translation>text document</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>压缩文件</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>网页（改了扩展名的表格）</source>
        <translation>web page (a table with a changed extension)</translation>
    </message>
    <message>
        <source>XML 文件</source>
        <translation>XML file</translation>
    </message>
    <message>
        <source>纯文字文件</source>
        <translation>plain text</translation>
    </message>
    <message>
        <source>二进制表格（xlsb）</source>
        <translation>binary spreadsheet (xlsb)</translation>
    </message>
    <message>
        <source>开放文档表格（ods）</source>
        <translation>open document spreadsheet (ods)</translation>
    </message>
    <message>
        <source>别的文件</source>
        <translation>another kind of file</translation>
    </message>
    <message>
        <source>人员表</source>
        <translation>staff table</translation>
    </message>
    <message>
        <source>设备表</source>
        <translation>equipment table</translation>
    </message>
    <message>
        <source>年度数据表</source>
        <translation>table of annual figures</translation>
    </message>
    <message>
        <source>机构信息</source>
        <translation>institution profile</translation>
    </message>
    <message>
        <source>合计行</source>
        <translation>total row</translation>
    </message>
    <message>
        <source>说明行</source>
        <translation>note row</translation>
    </message>
    <message>
        <source>列序号行</source>
        <translation>row of column numbers</translation>
    </message>
    <message>
        <source>重复的表头</source>
        <translation>repeated header</translation>
    </message>
    <message>
        <source>走全过程</source>
        <translation>Whole run</translation>
    </message>
    <message>
        <source>读取行</source>
        <translation>Reading rows</translation>
    </message>
    <message>
        <source>建立示例</source>
        <translation>Making the sample</translation>
    </message>
    <message>
        <source>示例上报</source>
        <translation>Sample submissions</translation>
    </message>
    <message>
        <source>逐个导入</source>
        <translation>Importing one by one</translation>
    </message>
    <message>
        <source>写工作表</source>
        <translation>Writing the sheet</translation>
    </message>
    <message>
        <source>排版页面</source>
        <translation>Laying out pages</translation>
    </message>
    <message>
        <source>核对文件</source>
        <translation>Verifying files</translation>
    </message>
    <message>
        <source>打包文件</source>
        <translation>Packing files</translation>
    </message>
    <message>
        <source>读取包</source>
        <translation>Reading the package</translation>
    </message>
    <message>
        <source>从事专业类别</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>执业类别</source>
        <translation>Practice category</translation>
    </message>
    <message>
        <source>执业范围</source>
        <translation>Practice scope</translation>
    </message>
    <message>
        <source>学历</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>职称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>是否注册全科</source>
        <translation>Registered as GP</translation>
    </message>
    <message>
        <source>所在科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>执业证书编码</source>
        <translation>Practice certificate number</translation>
    </message>
    <message>
        <source>规培合格证</source>
        <translation>Residency certificate</translation>
    </message>
    <message>
        <source>是否从事信息化</source>
        <translation>Works in IT</translation>
    </message>
    <message>
        <source>是否派驻村卫生室</source>
        <translation>Posted to a village clinic</translation>
    </message>
    <message>
        <source>编制情况</source>
        <translation>Establishment</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>流动情况</source>
        <translation>Joining or leaving</translation>
    </message>
    <message>
        <source>使用情况</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>价值金额</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>{title}未填</source>
        <translation>{title} is empty</translation>
    </message>
    <message>
        <source>还没有{what:ledger}</source>
        <translation>Nothing yet in: {what:ledger}</translation>
    </message>
    <message>
        <source>{count} 行没填“{what:cell}”</source>
        <translation>“{what:cell}” empty, rows: {count}</translation>
    </message>
    <message>
        <source>{what:ledger}有 {count} 行待改好</source>
        <translation>{what:ledger}, rows to correct: {count}</translation>
    </message>
    <message>
        <source>{what:register}登记未填完</source>
        <translation>Register not complete: {what:register}</translation>
    </message>
    <message>
        <source>分母为 0</source>
        <translation>The denominator is 0</translation>
    </message>
    <message>
        <source>自评编号</source>
        <translation>Self-assessment number</translation>
    </message>
    <message>
        <source>还没有登记上报给哪个县，认不出这是谁下发的。本机数据没有变化。先导入县级标识并核对指纹，再导入下发包。</source>
        <translation>No county is enrolled yet, so the issuer of this package cannot be told. Nothing on this computer has changed. Import the county card and compare its fingerprint first, then import the campaign package.</translation>
    </message>
    <message>
        <source>这个下发包不是{county}签的（签名的密钥是 {key_id}）。本机数据没有变化。打电话向县里核实，不要用来历不明的文件。</source>
        <translation>This campaign package was not signed by {county} (the signing key is {key_id}). Nothing on this computer has changed. Phone the county to make sure; do not use a file of unknown origin.</translation>
    </message>
    <message>
        <source>{name}签这个下发包用的密钥已经停用。本机数据没有变化。请县里用现在的密钥重新下发。</source>
        <translation>The key with which {name} signed this campaign package is withdrawn. Nothing on this computer has changed. Ask the county to issue it again with its present key.</translation>
    </message>
    <message>
        <source>这是下发给行政区划 {stated} 的，本单位属于 {expected}。本机数据没有变化。向县里要本县的下发包。</source>
        <translation>This was issued for the administrative division {stated}; this institution is in {expected}. Nothing on this computer has changed. Ask your county for its campaign package.</translation>
    </message>
    <message>
        <source>下发的年度 {year} 不合理（应在 {first} 到 {last} 之间）。内容没有变化。核对年度后重新下发。</source>
        <translation>The year {year} is not plausible (it should be from {first} to {last}). Nothing has changed. Check the year, then issue it again.</translation>
    </message>
    <message>
        <source>起止日期不对：从 {opens} 到 {closes}。内容没有变化。截止日期改在开始日期之后，再下发。</source>
        <translation>The dates are wrong: from {opens} to {closes}. Nothing has changed. Put the due day after the first day, then issue it.</translation>
    </message>
    <message>
        <source>这个下发包要用 {needed} 版以上的程序，本机是 {have} 版。本机数据没有变化。装好新版程序再导入。</source>
        <translation>This campaign package needs version {needed} of the program or later; this computer has {have}. Nothing on this computer has changed. Install the newer program, then import it.</translation>
    </message>
    <message>
        <source>下发包里的标准“{pack}”和清单写的不一样。本机数据没有变化。请县里重新下发。</source>
        <translation>The standard “{pack}” in the campaign package differs from its list. Nothing on this computer has changed. Ask the county to issue it again.</translation>
    </message>
    <message>
        <source>下发包里的标准“{pack}”读不懂。本机数据没有变化。请县里用同一版程序重新下发。</source>
        <translation>The standard “{pack}” in the campaign package cannot be read. Nothing on this computer has changed. Ask the county to issue it again with the same version of the program.</translation>
    </message>
    <message>
        <source>标准“{pack}”列了两次。内容没有变化。去掉一个，再下发。</source>
        <translation>The standard “{pack}” is listed twice. Nothing has changed. Remove one, then issue it.</translation>
    </message>
    <message>
        <source>{kind:kind}指定了两个标准：“{first}”和“{second}”。内容没有变化。只留一个，再下发。</source>
        <translation>{kind:kind}: two standards are named, “{first}” and “{second}”. Nothing has changed. Keep only one, then issue it.</translation>
    </message>
    <message>
        <source>已收到第 {newest} 号通知的第 {newest_revision} 次下发，这是第 {number} 号的第 {revision} 次，已过时。本机数据没有变化。向县里要最新的下发包。</source>
        <translation>Notice {newest}, issue {newest_revision} was already received; this is notice {number}, issue {revision}, and is out of date. Nothing on this computer has changed. Ask the county for the newest campaign package.</translation>
    </message>
    <message>
        <source>第 {number} 号通知的第 {revision} 次下发已收过，内容却不一样。本机数据没有变化。请县里改好后再下发一次新的。</source>
        <translation>Notice {number}, issue {revision} was already received with different content. Nothing on this computer has changed. Ask the county to correct it and issue a new one.</translation>
    </message>
    <message>
        <source>第 {number} 号通知的第 {revision} 次下发接不上前一次。本机数据没有变化。请县里在原来的工作区里重新下发。</source>
        <translation>Notice {number}, issue {revision} does not follow the one before it. Nothing on this computer has changed. Ask the county to issue it again from the original workspace.</translation>
    </message>
    <message>
        <source>还没有下发过通知，没有可改的。内容没有变化。先下发一个新的通知。</source>
        <translation>No notice has been issued, so there is none to correct. Nothing has changed. Issue a new notice first.</translation>
    </message>
    <message>
        <source>有 {count} 处沿用上次、还没有确认（从 {clause} 起），按没有填计算。</source>
        <translation>Carried over and not confirmed yet, counted as open: {count} (from {clause}).</translation>
    </message>
    <message>
        <source>本年度不得申报{levels}：{veto}等次不变，可以定稿、打印；情况填错了就改正。</source>
        <translation>No application for {levels} this year: {veto} The level stays as it is; you can finalise and print. If the fact is wrong, correct it.</translation>
    </message>
    <message>
        <source>申报{levels}前要说明有没有这种情况：{veto}</source>
        <translation>Before applying for {levels}, state whether this is so: {veto}</translation>
    </message>
    <message>
        <source>机构情况里没有“{fact}”这一项[，是不是“{nearest}”]。什么都没有写入。改好名称再试。</source>
        <translation>There is no institution fact “{fact}”[, perhaps “{nearest}”]. Nothing was written. Correct the name and try again.</translation>
    </message>
    <message>
        <source>“{fact:fact}”不能填“{value}”[，可填：{known}]。什么都没有写入。改好再填。</source>
        <translation>“{fact:fact}” cannot be “{value}”[. Choices: {known}]. Nothing was written. Correct it, then enter it.</translation>
    </message>
    <message>
        <source>这个标准或政策里没有“{entry}”。什么都没有改动。核对编号，或按名称查找。</source>
        <translation>This standard or policy has no “{entry}”. Nothing has changed. Check the number, or search by name.</translation>
    </message>
    <message>
        <source>标准文件里对“{measure}”的要求互相矛盾：{what}，没有数能同时满足。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>The standard&apos;s file contradicts itself about “{measure}”: {what}; no number can satisfy it all. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>标准文件里的引用绕成了圈：{what}。没有载入，原有标准不受影响。去掉其中一处引用再载入。</source>
        <translation>References in the standard&apos;s file run in a circle: {what}. It was not loaded; the standards at hand are unaffected. Remove one of the references, then load it again.</translation>
    </message>
    <message>
        <source>政策里的选择项填了“{value}”，不在可选的读法里，也不是数字。没有改动。请从列出的读法里选一种。</source>
        <translation>The policy&apos;s choice was set to “{value}”, which is neither one of its readings nor a number. Nothing has changed. Choose one of the readings listed.</translation>
    </message>
    <message>
        <source>标准文件用了不认识的情况项“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。</source>
        <translation>The standard&apos;s file uses an unknown fact “{name}”[, perhaps “{nearest}”]. It was not loaded; the standards at hand are unaffected. Correct it, then load it again.</translation>
    </message>
    <message>
        <source>算法写法读不懂：第 {at} 个字符处[（“{found}”）]应是{expected:notation}[，是不是“{nearest}”]。没有载入。改好这一格再读入。</source>
        <translation>The rule cannot be read: at character {at}[ (“{found}”)] expected: {expected:notation}[; perhaps “{nearest}”]. It was not loaded. Correct this cell, then load it again.</translation>
    </message>
    <message>
        <source>算法里的名称“{title}”和编号“{name}”说的不是同一项[（第 {at} 个字符）]。没有载入。删去其中一个再读入。</source>
        <translation>The name “{title}” and the identifier “{name}” in the rule mean different things[ (character {at})]. It was not loaded. Delete one of them, then load it again.</translation>
    </message>
    <message>
        <source>这一格必须填写。没有载入。补上再读入。</source>
        <translation>This cell must be filled in. It was not loaded. Fill it in, then load it again.</translation>
    </message>
    <message>
        <source>这一格不是文字，是{what:cell-kind}，原来怎么写的已经看不出来（1.10 会变成 1.1）。没有载入。把格式设为文本，重新输入。</source>
        <translation>This cell is not text but {what:cell-kind}, so it no longer shows what was typed (1.10 becomes 1.1). It was not loaded. Set its format to text and type it again.</translation>
    </message>
    <message>
        <source>这一格文字太长，有 {length} 字，最多 {limit} 字。没有载入也没有导出。分成几款或缩短。</source>
        <translation>The text in this cell is too long: {length} characters, at most {limit}. Nothing was loaded or exported. Split it into several criteria, or shorten it.</translation>
    </message>
    <message>
        <source>这里有看不见的控制字符。没有载入也没有导出。重新输入这些字再试。</source>
        <translation>There are invisible control characters here. Nothing was loaded or exported. Type the text anew, then try again.</translation>
    </message>
    <message>
        <source>不认识“{name}”[，是不是“{nearest}”][。可填：{known}]。没有载入。改好这一格再读入。</source>
        <translation>Unknown: “{name}”[, perhaps “{nearest}”][. Choices: {known}]. It was not loaded. Correct this cell, then load it again.</translation>
    </message>
    <message>
        <source>没有编号“{name}”[，是不是“{nearest}”]。没有载入。改好编号，或先补上它再读入。</source>
        <translation>There is no “{name}”[, perhaps “{nearest}”]. It was not loaded. Correct the number, or add what it names, then load it again.</translation>
    </message>
    <message>
        <source>序号“{name}”不对[，这一等级缺第 {missing} 款]。没有载入。同一条同一等级的款从 1 起连续编号。</source>
        <translation>The number “{name}” is wrong[; this grade lacks criterion {missing}]. It was not loaded. Number the criteria of one clause and grade from 1 without gaps.</translation>
    </message>
    <message>
        <source>第 {clause} 条没有 C 级的款。没有载入。在款项表里补上至少一款再读入。</source>
        <translation>Clause {clause} has no criterion of grade C. It was not loaded. Add at least one to the sheet of criteria, then load it again.</translation>
    </message>
    <message>
        <source>这份标准表有 {count} 处要改[，只列出前 {shown} 处]。没有载入，原有标准不受影响。按下面的位置改好再读入。</source>
        <translation>Places to correct in this workbook: {count}[; the first {shown} are listed]. It was not loaded; the standards at hand are unaffected. Correct the places below, then load it again.</translation>
    </message>
    <message>
        <source>标准的版本号“{version}”读不懂。没有载入，原有标准不受影响。版本号写成用点隔开的数字，如 1.2。</source>
        <translation>The standard&apos;s version “{version}” cannot be read. It was not loaded; the standards at hand are unaffected. Write the version as numbers with dots, such as 1.2.</translation>
    </message>
    <message>
        <source>标准 {pack} 的 {version} 版已经有了，内容不同；存过的版本不能改。没有载入。把版本号改得比 {newest} 大再载入。</source>
        <translation>Version {version} of the standard {pack} is already here with different content; a stored version cannot be changed. It was not loaded. Raise the version above {newest}, then load it.</translation>
    </message>
    <message>
        <source>第 {clause} 条被指定为两条的去处。什么都没有沿用。每一条只指定给一条。</source>
        <translation>Two clauses were matched to clause {clause}. Nothing was carried over. Match each clause to one only.</translation>
    </message>
    <message>
        <source>{year} 年度按这个标准的自评已经有了。什么都没有沿用。打开那一年接着填，或换一个版本。</source>
        <translation>There is already a self-assessment of {year} by this standard. Nothing was carried over. Open that year and continue, or choose another version.</translation>
    </message>
    <message>
        <source>{year} 年度的这份自评已经转到新版标准，只能看，不能再改。内容没有变化。到新的自评里填。</source>
        <translation>This self-assessment of {year} has moved to a new version of the standard and can only be viewed. Nothing has changed. Use the new self-assessment.</translation>
    </message>
    <message>
        <source>第 {clause} 条没有可以确认的沿用内容。内容没有变化。条文改过的要重新填。</source>
        <translation>Clause {clause} has nothing carried over that could be confirmed. Nothing has changed. What was reworded must be answered again.</translation>
    </message>
    <message>
        <source>本年度不得申报{level}：{veto}（{source}）没有写出上报包，等次不变，自评照常保存、可以打印。情况填错了，到台账的“机构情况”改正后再定稿；没有填错，明年再申报。</source>
        <translation>No application for {level} this year: {veto} ({source}) No submission was written; the level stays as it is, the self-assessment is saved and can be printed. If the fact is wrong, correct it under “Institution facts” in the ledgers and finalise again; if it is right, apply next year.</translation>
    </message>
    <message>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>原则上</source>
        <translation>In principle</translation>
    </message>
    <message>
        <source>力争</source>
        <translation>Aimed for</translation>
    </message>
    <message>
        <source>鼓励</source>
        <translation>Encouraged</translation>
    </message>
    <message>
        <source>允许</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>自动计算</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>人工确认</source>
        <translation>By a person</translation>
    </message>
    <message>
        <source>跟踪</source>
        <translation>Tracked</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>征求意见稿</source>
        <translation>Draft for comment</translation>
    </message>
    <message>
        <source>期满，作为最近基线</source>
        <translation>Expired; baseline</translation>
    </message>
    <message>
        <source>未生效</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>未达到</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>差距（原则上）</source>
        <translation>Gap (in principle)</translation>
    </message>
    <message>
        <source>目标未达</source>
        <translation>Target missed</translation>
    </message>
    <message>
        <source>未开展</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>不计算</source>
        <translation>Not computed</translation>
    </message>
    <message>
        <source>触发</source>
        <translation>Triggered</translation>
    </message>
    <message>
        <source>没有触发</source>
        <translation>Not triggered</translation>
    </message>
    <message>
        <source>机构要求</source>
        <translation>Requirements on institutions</translation>
    </message>
    <message>
        <source>区域指标</source>
        <translation>Regional targets</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>表单和名录</source>
        <translation>Forms and lists</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>留有选择的地方</source>
        <translation>Choices left open</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>institution</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>prefecture</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>province</translation>
    </message>
    <message>
        <source>国家</source>
        <translation>nation</translation>
    </message>
    <message>
        <source>一票否决</source>
        <translation>Veto</translation>
    </message>
    <message>
        <source>排除</source>
        <translation>Exclusion</translation>
    </message>
    <message>
        <source>豁免</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>特别规定</source>
        <translation>Special rule</translation>
    </message>
    <message>
        <source>谁来做</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>报给</source>
        <translation>Submit to</translation>
    </message>
    <message>
        <source>要交的</source>
        <translation>To hand in</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>规则类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>后果</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>约束</source>
        <translation>Binds</translation>
    </message>
    <message>
        <source>前提</source>
        <translation>Prerequisite</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>变动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>改了编号</source>
        <translation>Renumbered</translation>
    </message>
    <message>
        <source>标识</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>机构类别</source>
        <translation>Kind of institution</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>核心条款要到</source>
        <translation>Core clauses must reach</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>可以不适用</source>
        <translation>May not apply</translation>
    </message>
    <message>
        <source>核对方式</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>佐证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>不是它的名称</source>
        <translation>Not its names</translation>
    </message>
    <message>
        <source>也算作</source>
        <translation>Also counts as</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>算数的状态</source>
        <translation>States that count</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>适用于</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>不适用的情形</source>
        <translation>Does not apply when</translation>
    </message>
    <message>
        <source>机构情况</source>
        <translation>Institution facts</translation>
    </message>
    <message>
        <source>下发包</source>
        <translation>campaign package</translation>
    </message>
    <message>
        <source>不得申报</source>
        <translation>Barred from applying</translation>
    </message>
    <message>
        <source>机构情况里没有填：{title}</source>
        <translation>Open in the institution facts: {title}</translation>
    </message>
    <message>
        <source>认定与评估</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>举办与独立性</source>
        <translation>Founder</translation>
    </message>
    <message>
        <source>所在地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>发热诊疗</source>
        <translation>Fever care</translation>
    </message>
    <message>
        <source>中医馆</source>
        <translation>TCM hall</translation>
    </message>
    <message>
        <source>廉洁与保险</source>
        <translation>Integrity, insurance</translation>
    </message>
    <message>
        <source>配备与建设条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>村卫生室和站</source>
        <translation>Village clinics</translation>
    </message>
    <message>
        <source>信息化</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>一条要求，如 注册护士〔staff.nurses〕≥ 5</source>
        <translation>a requirement such as name〔staff.nurses〕≥ 5</translation>
    </message>
    <message>
        <source>层次更少的要求</source>
        <translation>a requirement with fewer levels inside it</translation>
    </message>
    <message>
        <source>结尾</source>
        <translation>the end</translation>
    </message>
    <message>
        <source>比较，如 ≥ 5 或 为 是</source>
        <translation>a comparison such as ≥ 5, or a value such as “是” (yes)</translation>
    </message>
    <message>
        <source>数字，如 5、25%、1/2</source>
        <translation>a number such as 5, 25% or 1/2</translation>
    </message>
    <message>
        <source>这一项可选的内容</source>
        <translation>one of the choices of this fact</translation>
    </message>
    <message>
        <source>带编号的名称，这个名称不止一项</source>
        <translation>a name with its identifier, as several things have this name</translation>
    </message>
    <message>
        <source>左括号（</source>
        <translation>an opening bracket （</translation>
    </message>
    <message>
        <source>右括号）</source>
        <translation>a closing bracket ）</translation>
    </message>
    <message>
        <source>分号；或右括号）</source>
        <translation>a semicolon ； or a closing bracket ）</translation>
    </message>
    <message>
        <source>编号后面的〕</source>
        <translation>〕 after the identifier</translation>
    </message>
    <message>
        <source>有头有尾的引号</source>
        <translation>quotation marks at both ends</translation>
    </message>
    <message>
        <source>则（…）</source>
        <translation>the “then” part in brackets （…）</translation>
    </message>
    <message>
        <source>原文 JSON</source>
        <translation>the JSON itself</translation>
    </message>
    <message>
        <source>按 类别 或 限 …</source>
        <translation>a “by category” or an “only …” part</translation>
    </message>
    <message>
        <source>种类 或 类别</source>
        <translation>the word for “kinds” or “categories”</translation>
    </message>
    <message>
        <source>限 …、其中 … 或 达到 …</source>
        <translation>an “only …”, “of which …” or “reaching …” part</translation>
    </message>
    <message>
        <source>编号：读法</source>
        <translation>identifier：reading</translation>
    </message>
    <message>
        <source>分号；或换行</source>
        <translation>a semicolon ； or a new line</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>逻辑值</source>
        <translation>a logical value</translation>
    </message>
    <message>
        <source>没有算出结果的公式</source>
        <translation>a formula without a result</translation>
    </message>
    <message>
        <source>出错值</source>
        <translation>an error value</translation>
    </message>
    <message>
        <source>这不是达标助手的备份。本机数据没有变化。选名称以 .dabiao-backup 结尾、由“立即备份”写出的文件。</source>
        <translation>This is not a backup of Dabiao. Nothing on this computer has changed. Choose a file whose name ends in .dabiao-backup, written by “Back up now”.</translation>
    </message>
    <message>
        <source>这份备份是更新的程序写的（{version}）。本机数据没有变化。装好新版程序再恢复。</source>
        <translation>This backup was written by a newer program ({version}). Nothing on this computer has changed. Install the newer program, then restore it.</translation>
    </message>
    <message>
        <source>备份里的内容和它的清单对不上，可能坏了或被改过。本机数据没有变化，什么也没有写出。换一份备份。</source>
        <translation>The content of the backup does not match its list; it may be damaged or changed. Nothing on this computer has changed, nothing was written. Use another backup.</translation>
    </message>
    <message>
        <source>备份里的数据库坏了，或不是达标助手的。本机数据没有变化，什么也没有写出。换一份备份。</source>
        <translation>The database in the backup is damaged or not Dabiao&apos;s. Nothing on this computer has changed, nothing was written. Use another backup.</translation>
    </message>
    <message>
        <source>这个文件夹里同名的备份太多。没有写出备份，原有的都还在。换一个文件夹，或移走旧的备份。</source>
        <translation>This folder has too many backups of this name. No backup was written; the earlier ones are all there. Choose another folder, or move old backups away.</translation>
    </message>
    <message>
        <source>这个文件夹里已有内容，恢复不会覆盖它们。什么也没有写出。选一个新文件夹。</source>
        <translation>This folder is not empty, and restoring overwrites nothing. Nothing was written. Choose a new folder.</translation>
    </message>
    <message>
        <source>{clause} 的佐证“{name}”有效期到 {day}，已经过期。</source>
        <translation>{clause}: evidence “{name}” was valid until {day} and has expired.</translation>
    </message>
    <message>
        <source>{clause} 的佐证“{name}”日期是 {day}，不是本年度的。</source>
        <translation>{clause}: evidence “{name}” is dated {day}, not in this year.</translation>
    </message>
    <message>
        <source>佐证“{name}”用在 {count} 条上（从 {clause} 起）。</source>
        <translation>Evidence “{name}” is used for several clauses: {count} (from {clause}).</translation>
    </message>
    <message>
        <source>有 {count} 条的科室自评与院级不一致（从 {clause} 起）。</source>
        <translation>Clauses where department and centre differ: {count} (from {clause}).</translation>
    </message>
    <message>
        <source>{parts:figure}（{sum}）大于{whole:figure}（{value}{unit}），其中有一项不对。改正再定稿。</source>
        <translation>{parts:figure} ({sum}) exceed {whole:figure} ({value} {unit}); one of them is wrong. Correct it, then finalise.</translation>
    </message>
    <message>
        <source>{parts:figure}（{sum}）大于{whole:figure}（{value}{unit}），不常见。</source>
        <translation>{parts:figure} ({sum}) exceed {whole:figure} ({value} {unit}), which is unusual.</translation>
    </message>
    <message>
        <source>{figure:figure}由上年 {other} 变为 {value}{unit}，增减超过一半。</source>
        <translation>{figure:figure} went from {other} last year to {value} {unit}, a change by more than half.</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，上年台账里是 {other}{unit}。</source>
        <translation>{figure:figure}: {value} {unit} entered; last year&apos;s ledger has {other} {unit}.</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，“{book:ledger}”逐行算出是 {other}{unit}。</source>
        <translation>{figure:figure}: {value} {unit} entered; the rows of “{book:ledger}” give {other} {unit}.</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，与“{book:ledger}”里的行（界限 {other}{unit}）不符。</source>
        <translation>{figure:figure}: {value} {unit} entered; this does not fit the rows of “{book:ledger}” (bound {other} {unit}).</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，人员台账里是 {other}{unit}。</source>
        <translation>{figure:figure}: {value} {unit} entered; the staff ledger has {other} {unit}.</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，人员台账里最多 {other}{unit}。</source>
        <translation>{figure:figure}: {value} {unit} entered; the staff ledger has at most {other} {unit}.</translation>
    </message>
    <message>
        <source>{figure:figure}填了 {value}{unit}，设备台账里是 {other}{unit}。</source>
        <translation>{figure:figure}: {value} {unit} entered; the equipment ledger has {other} {unit}.</translation>
    </message>
    <message>
        <source>{name}等 {count} 行的身份证件号码相同。改正号码，或结束多余的行，再定稿。</source>
        <translation>{name} and others share one ID number, rows: {count}. Correct the numbers or take out the extra rows, then finalise.</translation>
    </message>
    <message>
        <source>有 {count} 行都叫{name}、出生日期相同，身份证件号码不全，可能是同一个人。</source>
        <translation>Rows named {name} with the same date of birth and without full ID numbers: {count}; perhaps the same person.</translation>
    </message>
    <message>
        <source>{name}已满 {age} 岁，仍计入在岗人员。</source>
        <translation>{name} is aged {age} and still counted as on staff.</translation>
    </message>
    <message>
        <source>{name}的调入调出日期是 {day}，不在本年度。</source>
        <translation>{name}: the date of joining or leaving is {day}, not in this year.</translation>
    </message>
    <message>
        <source>{name}是医师或护士，没有填执业证书编号。</source>
        <translation>{name} is a physician or nurse without a practice certificate number.</translation>
    </message>
    <message>
        <source>{name}是医师，没有填医师执业类别。</source>
        <translation>{name} is a physician without a practice category.</translation>
    </message>
    <message>
        <source>{name}的执业范围与医师执业类别对不上。</source>
        <translation>{name}: practice scope and practice category do not agree.</translation>
    </message>
    <message>
        <source>{name}填了医师执业范围，专业类别却不是医师或护士。</source>
        <translation>{name} has a practice scope, but the profession is neither physician nor nurse.</translation>
    </message>
    <message>
        <source>{name}的购进日期是 {day}，在本年度以后。</source>
        <translation>{name}: bought {day}, after this year.</translation>
    </message>
    <message>
        <source>{name}的使用年限到 {last} 年为止，仍登记为启用。</source>
        <translation>{name}: service life ended {last}, still recorded as in use.</translation>
    </message>
    <message>
        <source>{name}已经注销，仍登记为启用。</source>
        <translation>{name} is written off, still recorded as in use.</translation>
    </message>
    <message>
        <source>{name}的数量是 {count}，请核对。</source>
        <translation>{name}: the quantity is {count}; please check.</translation>
    </message>
    <message>
        <source>{name}在用，没有填单价。</source>
        <translation>{name} is in use without a unit price.</translation>
    </message>
    <message>
        <source>{name}的单价是 {value} 元，可能把元和万元弄混了。</source>
        <translation>{name}: the unit price is {value} 元; perhaps 元 and 万元 were mixed up.</translation>
    </message>
    <message>
        <source>{ledger:ledger}：{name}的有效期到 {day}，已经过期。</source>
        <translation>{ledger:ledger}: {name} was valid until {day} and has expired.</translation>
    </message>
    <message>
        <source>{ledger:ledger}：“{name}”的整改期限是 {day}，已过期，还没有填完成日期。</source>
        <translation>{ledger:ledger}: “{name}” was to be rectified by {day}; overdue, without a date of completion.</translation>
    </message>
    <message>
        <source>{ledger:ledger}：有一行的日期是 {day}，不在本年度，不计入。</source>
        <translation>{ledger:ledger}: one row is dated {day}, not in this year, and is not counted.</translation>
    </message>
    <message>
        <source>{ledger:ledger}：有一行所属的人员或设备已经不在台账里。</source>
        <translation>{ledger:ledger}: one row belongs to a person or device no longer in the ledger.</translation>
    </message>
    <message>
        <source>一次要添加 {files} 个文件，最多 {most} 个。一个也没有添加。分几次添加。</source>
        <translation>Files to add at once: {files}, at most {most}. None was added. Add them in several goes.</translation>
    </message>
    <message>
        <source>第 {clause} 条没有这份佐证，可能已经移除。内容没有变化。重新打开这一条再看。</source>
        <translation>Clause {clause} does not have this evidence; it may have been removed. Nothing has changed. Open the clause again.</translation>
    </message>
    <message>
        <source>没有“{kind}”这一种佐证。内容没有变化。从列出的种类里选一种。</source>
        <translation>There is no kind of evidence “{kind}”. Nothing has changed. Choose one of those listed.</translation>
    </message>
    <message>
        <source>“{day}”不是一个日期。内容没有变化。写成 2025-03-12 这样。</source>
        <translation>“{day}” is not a date. Nothing has changed. Write it like 2025-03-12.</translation>
    </message>
    <message>
        <source>第 {clause} 条应有的佐证里没有“{item}”。内容没有变化。从这一条列出的里面选。</source>
        <translation>“{item}” is not among the evidence expected for clause {clause}. Nothing has changed. Choose one of those listed there.</translation>
    </message>
    <message>
        <source>找不到这个文件夹。原来的扫描文件夹没有变化。检查盘符和名称再选。</source>
        <translation>This folder cannot be found. The folder of scans is unchanged. Check drive and name, then choose again.</translation>
    </message>
    <message>
        <source>备注是空的。什么都没有存。写上内容再存。</source>
        <translation>The note is empty. Nothing was stored. Write something, then store it.</translation>
    </message>
    <message>
        <source>找不到编号为“{note}”的备注。内容没有变化。重新打开这一条再看。</source>
        <translation>There is no note numbered “{note}”. Nothing has changed. Open the clause again.</translation>
    </message>
    <message>
        <source>科室名称“{name}”不能用：要有内容，写在一行里，最多 {most} 字。内容没有变化。改好名称再试。</source>
        <translation>The department name “{name}” cannot be used: not empty, on one line, at most {most} characters. Nothing has changed. Correct the name and try again.</translation>
    </message>
    <message>
        <source>“{department}”在第 {clause} 条没有可以采用的答案。内容没有变化。本院已经答过的，要选“全部采用”。</source>
        <translation>“{department}” has no answers to take in clause {clause}. Nothing has changed. For what the centre has answered already, choose “Take all”.</translation>
    </message>
    <message>
        <source>这不是达标助手发出的科室填报表。什么都没有读入。请科室填发给他们的那个文件，不要另存为别的格式。</source>
        <translation>This is not a department sheet written by Dabiao. Nothing was read in. Ask the department to fill in the very file it was given, without saving it in another format.</translation>
    </message>
    <message>
        <source>填报表里不该改的地方被改过（条款、编号或隐藏的标识），分不清答的是哪一款。什么都没有读入。重新发一份，把答案抄过去。</source>
        <translation>Protected parts of the department sheet were changed (clauses, numbers or hidden marks), so it is unclear which criteria are answered. Nothing was read in. Issue a new sheet and copy the answers over.</translation>
    </message>
    <message>
        <source>没有说是哪个科室。什么都没有写。写上科室名称再试。</source>
        <translation>No department is named. Nothing was written. Enter the name of the department and try again.</translation>
    </message>
    <message>
        <source>这份填报表是另一家机构（{institution}）的。什么都没有读入。请核对文件。</source>
        <translation>This department sheet belongs to another institution ({institution}). Nothing was read in. Check the file.</translation>
    </message>
    <message>
        <source>这份填报表是 {year} 年度的，现在填的是 {ours} 年度。什么都没有读入。换到那个年度，或重新发一份。</source>
        <translation>This department sheet is for {year}, the year being filled in is {ours}. Nothing was read in. Change to that year, or issue a new sheet.</translation>
    </message>
    <message>
        <source>这份填报表对照的是另一版标准（{pack} {version}）。什么都没有读入。按现在的标准重新发一份。</source>
        <translation>This department sheet follows another standard ({pack} {version}). Nothing was read in. Issue a new sheet by the present standard.</translation>
    </message>
    <message>
        <source>标准里没有编号为“{criterion}”的款。什么都没有读入。重新发一份，把答案抄过去。</source>
        <translation>The standard has no criterion “{criterion}”. Nothing was read in. Issue a new sheet and copy the answers over.</translation>
    </message>
    <message>
        <source>“{criterion}”在填报表里出现了两次。什么都没有读入。删去重复的一行再读。</source>
        <translation>“{criterion}” occurs twice in the department sheet. Nothing was read in. Delete the duplicate row, then read it again.</translation>
    </message>
    <message>
        <source>“达到”一列只能填“是”或“否”，或者空着。整份表没有读入。改好这一格再读。</source>
        <translation>The column “met” takes only “是” or “否” (yes or no), or stays empty. The sheet was not read in. Correct this cell, then read it again.</translation>
    </message>
    <message>
        <source>和第 {first_row} 行说的是同一件事。两行都已存入。确认是两件，还是重复填了。</source>
        <translation>Says the same as row {first_row}. Both rows are stored. Confirm whether these are two or a duplicate.</translation>
    </message>
    <message>
        <source>“{part}”比“{whole}”还大。整行已原样留存。改好其中一个再导入。</source>
        <translation>“{part}” is larger than “{whole}”. The whole row is kept as it is. Correct one of them, then import it.</translation>
    </message>
    <message>
        <source>“{ledger:ledger}”里没有编号“{row}”的行[，是不是“{nearest}”]。什么都没有改。用 ledger show 看各行的编号。</source>
        <translation>“{ledger:ledger}” has no row “{row}”[, perhaps “{nearest}”]. Nothing has changed. See the numbers of the rows with ledger show.</translation>
    </message>
    <message>
        <source>台账里没有“{name}”。整行已原样留存。先在人员或设备台账里登记，或改好名称和号码。</source>
        <translation>“{name}” is not in the ledger. The whole row is kept as it is. Enter it in the staff or equipment ledger first, or correct name and number.</translation>
    </message>
    <message>
        <source>台账里有 {count} 个“{name}”，分不清是哪一个。整行已原样留存。补上号码或型号。</source>
        <translation>The ledger has several “{name}” ({count}); it is unclear which is meant. The whole row is kept as it is. Add the number or model.</translation>
    </message>
    <message>
        <source>这个号码在台账里是“{known}”，不是“{name}”。整行已原样留存。改好名称或号码。</source>
        <translation>In the ledger this number belongs to “{known}”, not “{name}”. The whole row is kept as it is. Correct name or number.</translation>
    </message>
    <message>
        <source>还有 {count} 处要写明理由才能定稿。填写的内容都已保存。改好，或逐处写一句理由后再定稿。</source>
        <translation>Places that need a reason before finalising: {count}. All you entered is saved. Correct them, or give a reason for each, then finalise.</translation>
    </message>
    <message>
        <source>检查里没有这一处：{check}[ {subject}]。什么都没有改。看一遍检查结果再试。</source>
        <translation>The checks have no such place: {check}[ {subject}]. Nothing has changed. Look through the checks and try again.</translation>
    </message>
    <message>
        <source>这一处（{check}）写理由不管用。什么都没有改。错误要改好，缺的数据要补上。</source>
        <translation>A reason does not help here ({check}). Nothing has changed. Errors have to be corrected, missing data provided.</translation>
    </message>
    <message>
        <source>改动{entity:entity} {count} 处</source>
        <translation>{entity:entity}: changes {count}</translation>
    </message>
    <message>
        <source>科室设置</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Buildings</translation>
    </message>
    <message>
        <source>床位分布</source>
        <translation>Beds</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>培训记录</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>证书与资格</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>进修与继续教育</source>
        <translation>Further training</translation>
    </message>
    <message>
        <source>岗位变动</source>
        <translation>Post changes</translation>
    </message>
    <message>
        <source>设备维护与检定</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>诊治病种</source>
        <translation>Diseases treated</translation>
    </message>
    <message>
        <source>药品目录</source>
        <translation>Drug list</translation>
    </message>
    <message>
        <source>缺药登记</source>
        <translation>Drug shortages</translation>
    </message>
    <message>
        <source>家庭医生团队</source>
        <translation>Family doctors</translation>
    </message>
    <message>
        <source>巡诊安排</source>
        <translation>Mobile clinics</translation>
    </message>
    <message>
        <source>协议与合同</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>满意度调查</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>意见与投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>行政村</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>村卫生室</source>
        <translation>Village clinics</translation>
    </message>
    <message>
        <source>社区卫生服务站</source>
        <translation>Community stations</translation>
    </message>
    <message>
        <source>站室业务指导</source>
        <translation>Clinic guidance</translation>
    </message>
    <message>
        <source>应急演练</source>
        <translation>Emergency drills</translation>
    </message>
    <message>
        <source>自查、检查与会议</source>
        <translation>Checks, meetings</translation>
    </message>
    <message>
        <source>安全隐患</source>
        <translation>Safety hazards</translation>
    </message>
    <message>
        <source>应急物资</source>
        <translation>Emergency stock</translation>
    </message>
    <message>
        <source>医疗安全（不良）事件</source>
        <translation>Adverse events</translation>
    </message>
    <message>
        <source>荣誉</source>
        <translation>Honours</translation>
    </message>
    <message>
        <source>一票否决事项</source>
        <translation>Vetoes</translation>
    </message>
    <message>
        <source>上级检查督导</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>是谁的</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>改台账</source>
        <translation>Edit ledgers</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>填自评</source>
        <translation>Fill in the self-assessment</translation>
    </message>
    <message>
        <source>添加佐证</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>出报表</source>
        <translation>Make reports</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>写理由放过检查</source>
        <translation>Accept checks with a reason</translation>
    </message>
    <message>
        <source>设为不适用</source>
        <translation>Set not applicable</translation>
    </message>
    <message>
        <source>换年度、换标准版本</source>
        <translation>Change year or edition</translation>
    </message>
    <message>
        <source>定稿和上报</source>
        <translation>Finalise and submit</translation>
    </message>
    <message>
        <source>收件和复核</source>
        <translation>Receive and review</translation>
    </message>
    <message>
        <source>下发通知</source>
        <translation>Issue a notice</translation>
    </message>
    <message>
        <source>管理账号</source>
        <translation>Administer accounts</translation>
    </message>
    <message>
        <source>改本单位的设置</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>管理密钥和登记</source>
        <translation>Administer keys, enrolment</translation>
    </message>
    <message>
        <source>改标准和政策</source>
        <translation>Change standards, policies</translation>
    </message>
    <message>
        <source>姓名要写 1 到 {most} 个字，不能有看不见的字符。什么都没有写入。改好再保存。</source>
        <translation>A name has 1 to {most} characters, none of them invisible. Nothing was written. Correct it, then save.</translation>
    </message>
    <message>
        <source>已经有叫“{name}”的账号，停用的也算。什么都没有写入。加上科室或序号来区分。</source>
        <translation>There is already an account “{name}”, perhaps a closed one. Nothing was written. Add the department or a number to tell them apart.</translation>
    </message>
    <message>
        <source>没有这个账号。内容没有变化。在“设置”的“人员”里看有哪些账号。</source>
        <translation>There is no such account. Nothing has changed. See the accounts under “Settings”, “People”.</translation>
    </message>
    <message>
        <source>账号“{name}”已经停用。内容没有变化。要用就新建一个账号。</source>
        <translation>The account “{name}” is closed. Nothing has changed. Create a new one if needed.</translation>
    </message>
    <message>
        <source>这是最后一个管理员，不能停用或改角色。内容没有变化。先让另一个人当管理员。</source>
        <translation>This is the last administrator and can neither be closed nor change role. Nothing has changed. Make someone else administrator first.</translation>
    </message>
    <message>
        <source>账号已经启用。内容没有变化。由管理员添加其他人。</source>
        <translation>Accounts are already in use. Nothing has changed. The administrator adds further people.</translation>
    </message>
    <message>
        <source>{role:person-role}不能{deed:deed}，要{may:person-role}或管理员来做。内容没有变化。请有权限的人登录后再做。</source>
        <translation>{role:person-role} may not do this ({deed:deed}); it takes {may:person-role} or Administrator. Nothing has changed. Let someone with that right sign in and do it.</translation>
    </message>
    <message>
        <source>这个工作区启用了账号，要先登录才能改。内容没有变化。登录后再做。</source>
        <translation>This workspace uses accounts; sign in before changing anything. Nothing has changed. Sign in, then try again.</translation>
    </message>
    <message>
        <source>姓名或口令不对。没有登录。再输入一次，留意大小写和输入法；忘了就请管理员重设。</source>
        <translation>Wrong name or passphrase. Not signed in. Enter it again; mind capitals and the input method. If it is forgotten, the administrator sets a new one.</translation>
    </message>
    <message>
        <source>连着输错几次了，还要等 {seconds} 秒才能再试。没有登录。等一等，想清楚再输入。</source>
        <translation>Wrong several times; seconds to wait: {seconds}. Not signed in. Take your time, then enter it again.</translation>
    </message>
    <message>
        <source>这个口令太常见，别人最先试的就是它。什么都没有写入。换几个不相干的词连起来。</source>
        <translation>This passphrase is so common that others try it first. Nothing was written. Join several unrelated words.</translation>
    </message>
    <message>
        <source>这个口令只是重复或顺着数下来的字，一猜就中。什么都没有写入。换几个不相干的词连起来。</source>
        <translation>This passphrase only repeats or counts on and is guessed at once. Nothing was written. Join several unrelated words.</translation>
    </message>
    <message>
        <source>这个口令除了姓名没有多少字，认识的人都能猜到。什么都没有写入。换几个不相干的词连起来。</source>
        <translation>This passphrase is little more than the name; acquaintances can guess it. Nothing was written. Join several unrelated words.</translation>
    </message>
    <message>
        <source>恢复码抄错了字：应是 7 组、每组 4 个，没有 0、1、I、O。没有变化。对照纸上再输一遍。</source>
        <translation>The recovery code is miscopied: it has 7 groups of 4, without 0, 1, I or O. Nothing has changed. Enter it again from the paper.</translation>
    </message>
    <message>
        <source>这个恢复码打不开任何账号，可能已经用过或换过。没有变化。找最近封存的那一张。</source>
        <translation>This recovery code opens no account; it may have been used or replaced. Nothing has changed. Look for the one sealed last.</translation>
    </message>
    <message>
        <source>锁屏时间应是 0 到 {most} 分钟，0 表示不自动锁屏。没有变化。改好再保存。</source>
        <translation>The screen lock takes 0 to {most} minutes; 0 means never. Nothing has changed. Correct it, then save.</translation>
    </message>
    <message>
        <source>新建工作区</source>
        <translation>Create workspace</translation>
    </message>
    <message>
        <source>填入示例</source>
        <translation>Fill in the sample</translation>
    </message>
    <message>
        <source>修改机构信息</source>
        <translation>Edit institution profile</translation>
    </message>
    <message>
        <source>修改年度数据[ {count} 项]</source>
        <translation>Edit annual figures[ ({count})]</translation>
    </message>
    <message>
        <source>填写机构情况[：{fact:fact}]</source>
        <translation>Set institution fact[: {fact:fact}]</translation>
    </message>
    <message>
        <source>清空机构情况[：{fact:fact}]</source>
        <translation>Clear institution fact[: {fact:fact}]</translation>
    </message>
    <message>
        <source>填写[{ledger:step-ledger}]登记[ {count} 项]</source>
        <translation>Fill in register[ {ledger:step-ledger}][ ({count})]</translation>
    </message>
    <message>
        <source>清空[{ledger:step-ledger}]登记[ {count} 项]</source>
        <translation>Clear register[ {ledger:step-ledger}][ ({count})]</translation>
    </message>
    <message>
        <source>新增人员[ {count} 行]</source>
        <translation>Add staff[ ({count})]</translation>
    </message>
    <message>
        <source>修改人员[ {count} 行]</source>
        <translation>Edit staff[ ({count})]</translation>
    </message>
    <message>
        <source>新增设备[ {count} 行]</source>
        <translation>Add equipment[ ({count})]</translation>
    </message>
    <message>
        <source>修改设备[ {count} 行]</source>
        <translation>Edit equipment[ ({count})]</translation>
    </message>
    <message>
        <source>新增[“{ledger:step-ledger}”][ {count} 行]</source>
        <translation>Add rows[ in “{ledger:step-ledger}”][ ({count})]</translation>
    </message>
    <message>
        <source>修改[“{ledger:step-ledger}”][ {count} 行]</source>
        <translation>Edit rows[ in “{ledger:step-ledger}”][ ({count})]</translation>
    </message>
    <message>
        <source>存入[“{ledger:step-ledger}”][ {count} 行]</source>
        <translation>Store rows[ in “{ledger:step-ledger}”][ ({count})]</translation>
    </message>
    <message>
        <source>导入[“{ledger:step-ledger}”][ {count} 行]</source>
        <translation>Import rows[ into “{ledger:step-ledger}”][ ({count})]</translation>
    </message>
    <message>
        <source>记住[“{ledger:step-ledger}”]的列对应</source>
        <translation>Remember columns[ of “{ledger:step-ledger}”]</translation>
    </message>
    <message>
        <source>导入到一半先放下</source>
        <translation>Set an import aside</translation>
    </message>
    <message>
        <source>接着导入</source>
        <translation>Continue an import</translation>
    </message>
    <message>
        <source>改好待改的行[，存入“{ledger:step-ledger}”]</source>
        <translation>Correct a row[ of “{ledger:step-ledger}”]</translation>
    </message>
    <message>
        <source>放弃待改的行</source>
        <translation>Give up a row to correct</translation>
    </message>
    <message>
        <source>勾选[ {subject}][ 等 {several} 款]</source>
        <translation>Tick[ {subject}][ and more ({several})]</translation>
    </message>
    <message>
        <source>一次勾选[ {count} 款]</source>
        <translation>Tick criteria at once[ ({count})]</translation>
    </message>
    <message>
        <source>[{subject} ]设是否适用</source>
        <translation>Set applicability[ of {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]写理由</source>
        <translation>Reason[ for {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]写备注</source>
        <translation>Note[ on {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]加备注</source>
        <translation>Add note[ on {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]收回备注</source>
        <translation>Take back note[ on {subject}]</translation>
    </message>
    <message>
        <source>指定负责科室[ {count} 处]</source>
        <translation>Set departments[ ({count})]</translation>
    </message>
    <message>
        <source>科室自评[ {count} 款]</source>
        <translation>Department answers[ ({count})]</translation>
    </message>
    <message>
        <source>设定扫描文件夹</source>
        <translation>Set folder of scans</translation>
    </message>
    <message>
        <source>收回科室填报表[ {count} 款]</source>
        <translation>Read in department sheet[ ({count})]</translation>
    </message>
    <message>
        <source>不再用扫描文件夹</source>
        <translation>Drop folder of scans</translation>
    </message>
    <message>
        <source>[{subject} ]添加佐证[ {several} 份]</source>
        <translation>Add evidence[ to {subject}][ ({several})]</translation>
    </message>
    <message>
        <source>[{subject} ]去掉佐证</source>
        <translation>Remove evidence[ of {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]改佐证说明</source>
        <translation>Describe evidence[ of {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]确认沿用</source>
        <translation>Confirm carried over[ {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]不用沿用的内容</source>
        <translation>Drop carried over[ {subject}]</translation>
    </message>
    <message>
        <source>政策选择[ {subject}]</source>
        <translation>Policy choice[ {subject}]</translation>
    </message>
    <message>
        <source>政策选择[ {subject}] 改回默认</source>
        <translation>Policy choice[ {subject}] back to default</translation>
    </message>
    <message>
        <source>写明理由，照报[ {count} 处]</source>
        <translation>Accept with a reason[ ({count})]</translation>
    </message>
    <message>
        <source>撤回照报的理由[ {count} 处]</source>
        <translation>Take back reason[ ({count})]</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>开新的一次自评</source>
        <translation>Begin a new submission</translation>
    </message>
    <message>
        <source>沿用上次的答案</source>
        <translation>Carry answers over</translation>
    </message>
    <message>
        <source>导出上报包</source>
        <translation>Export the submission</translation>
    </message>
    <message>
        <source>导出登记包</source>
        <translation>Export the enrolment</translation>
    </message>
    <message>
        <source>登记机构[ {subject}]</source>
        <translation>Enrol institution[ {subject}]</translation>
    </message>
    <message>
        <source>停用机构[ {subject} ]的密钥</source>
        <translation>Withdraw key[ of {subject}]</translation>
    </message>
    <message>
        <source>收下上报包</source>
        <translation>Receive a submission</translation>
    </message>
    <message>
        <source>登记上报的县</source>
        <translation>Enrol the county you submit to</translation>
    </message>
    <message>
        <source>收下通知</source>
        <translation>Receive a notice</translation>
    </message>
    <message>
        <source>存入标准[ {subject}]</source>
        <translation>Store standard[ {subject}]</translation>
    </message>
    <message>
        <source>新建账号[“{subject}”]</source>
        <translation>Create account[ “{subject}”]</translation>
    </message>
    <message>
        <source>修改账号[“{subject}”]</source>
        <translation>Edit account[ “{subject}”]</translation>
    </message>
    <message>
        <source>停用账号[“{subject}”]</source>
        <translation>Close account[ “{subject}”]</translation>
    </message>
    <message>
        <source>重设口令[：“{subject}”]</source>
        <translation>Set new passphrase[: “{subject}”]</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>登录没有成功[：“{subject}”]</source>
        <translation>Sign-in failed[: “{subject}”]</translation>
    </message>
    <message>
        <source>换新恢复码[：“{subject}”]</source>
        <translation>New recovery code[: “{subject}”]</translation>
    </message>
    <message>
        <source>用恢复码重设口令[：“{subject}”]</source>
        <translation>New passphrase by recovery code[: “{subject}”]</translation>
    </message>
    <message>
        <source>恢复码不对</source>
        <translation>Wrong recovery code</translation>
    </message>
    <message>
        <source>设自动锁屏时间</source>
        <translation>Set screen lock time</translation>
    </message>
    <message>
        <source>确认上年结转[ {count} 项]</source>
        <translation>Confirm rolled over[ ({count})]</translation>
    </message>
    <message>
        <source>备份[到 {subject}]</source>
        <translation>Back up[ to {subject}]</translation>
    </message>
    <message>
        <source>从备份恢复[：{subject}]</source>
        <translation>Restore backup[: {subject}]</translation>
    </message>
    <message>
        <source>撤销：{step}</source>
        <translation>Undo: {step}</translation>
    </message>
    <message>
        <source>重做：{step}</source>
        <translation>Redo: {step}</translation>
    </message>
    <message>
        <source>待改的行</source>
        <translation>Rows to correct</translation>
    </message>
    <message>
        <source>登记填完</source>
        <translation>Register complete</translation>
    </message>
    <message>
        <source>台账行</source>
        <translation>Ledger rows</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Rolled over</translation>
    </message>
    <message>
        <source>政策选择</source>
        <translation>Policy choices</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Ticks</translation>
    </message>
    <message>
        <source>条款的理由和备注</source>
        <translation>Reasons and notes of clauses</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>沿用的内容</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>负责科室</source>
        <translation>Departments in charge</translation>
    </message>
    <message>
        <source>科室自评</source>
        <translation>Department answers</translation>
    </message>
    <message>
        <source>已说明的提示</source>
        <translation>Accepted checks</translation>
    </message>
    <message>
        <source>停用日期</source>
        <translation>Taken out on</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Taken out because</translation>
    </message>
    <message>
        <source>有没有</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>不适用的理由</source>
        <translation>Reason for not applicable</translation>
    </message>
    <message>
        <source>自评的理由</source>
        <translation>Reason for the self-assessment</translation>
    </message>
    <message>
        <source>去掉的时间</source>
        <translation>Removed at</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>落款日期</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>收回的时间</source>
        <translation>Taken back at</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>没变</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>待改</source>
        <translation>to correct</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>略过</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>款</source>
        <translation>criteria</translation>
    </message>
    <message>
        <source>条</source>
        <translation>clauses</translation>
    </message>
    <message>
        <source>写了</source>
        <translation>written</translation>
    </message>
    <message>
        <source>清空了</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>没有可以撤销的。内容没有变化。定稿、导出、收发包之前的改动不能撤销。</source>
        <translation>Nothing to undo. Nothing has changed. Changes made before finalising, exporting or exchanging packages cannot be undone.</translation>
    </message>
    <message>
        <source>没有可以重做的。内容没有变化。撤销之后又有改动，就不能再重做。</source>
        <translation>Nothing to redo. Nothing has changed. After an undo, a new change ends what could be redone.</translation>
    </message>
    <message>
        <source>{entity:entity}[ {what} ]后来又变过，这一步还原不了。内容没有变化。到那里直接改。</source>
        <translation>{entity:entity}[ {what}]: changed again since, so this step cannot be undone. Nothing has changed. Change it there directly.</translation>
    </message>
    <message>
        <source>科室自评答案</source>
        <translation>Department answers</translation>
    </message>
    <message>
        <source>其他台账的行</source>
        <translation>Rows of other ledgers</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>there</translation>
    </message>
    <message>
        <source>要换新</source>
        <translation>to replace</translation>
    </message>
    <message>
        <source>看扫描文件</source>
        <translation>Looking at scans</translation>
    </message>
    <message>
        <source>{what:ledger}有 {count} 行由上年带来，还没有确认</source>
        <translation>{what:ledger}: rows from last year, not confirmed: {count}</translation>
    </message>
    <message>
        <source>{title}由上年带来，还没有确认</source>
        <translation>{title}: from last year, not confirmed</translation>
    </message>
    <message>
        <source>“{what:ledger}”还没有声明填全</source>
        <translation>“{what:ledger}”: not stated to be complete</translation>
    </message>
    <message>
        <source>{ledger:ledger}有 {count} 行由上年带来，还没有确认。确认了才能定稿。</source>
        <translation>{ledger:ledger}: rows from last year, not confirmed: {count}. Confirm them, then finalise.</translation>
    </message>
    <message>
        <source>{ledger:ledger}有 {count} 项由上年带来，还没有确认，按没有填计算。</source>
        <translation>{ledger:ledger}: figures from last year, not confirmed, counted as empty: {count}.</translation>
    </message>
    <message>
        <source>这个工作区正在另一个窗口里使用[（电脑 {host}，进程 {pid}，{since} 起）]。内容没有变化。关掉另一个窗口再打开。</source>
        <translation>This workspace is in use in another window[ (computer {host}, process {pid}, since {since})]. Nothing has changed. Close the other window, then open it.</translation>
    </message>
    <message>
        <source>这个工作区是只读打开的，改动没有存入，已有内容不受影响。关掉正在使用它的窗口，再重新打开。</source>
        <translation>This workspace is open for reading only; the change was not stored and existing content is untouched. Close the window that uses it, then open it again.</translation>
    </message>
    <message>
        <source>上报：{title}</source>
        <translation>Submit: {title}</translation>
    </message>
    <message>
        <source>医疗责任保险到期</source>
        <translation>Liability insurance ends</translation>
    </message>
    <message>
        <source>{name} 到期</source>
        <translation>{name} expires</translation>
    </message>
    <message>
        <source>{name} 年检到期</source>
        <translation>{name}: yearly check due</translation>
    </message>
    <message>
        <source>{name} 保险到期</source>
        <translation>{name}: insurance ends</translation>
    </message>
    <message>
        <source>{words}（放假安排未公布，可能顺延）</source>
        <translation>{words} (holidays not announced, may move)</translation>
    </message>
    <message>
        <source>已过 {n} 天</source>
        <translation>{n} days over</translation>
    </message>
    <message>
        <source>还有 {n} 天</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>This institution</translation>
    </message>
    <message>
        <source>没做完的</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>最近 30 天的备注</source>
        <translation>Notes of the last 30 days</translation>
    </message>
    <message>
        <source>接下来的期限</source>
        <translation>Coming deadlines</translation>
    </message>
    <message>
        <source>备份和密钥</source>
        <translation>Backup and key</translation>
    </message>
    <message>
        <source>谁在用</source>
        <translation>Who uses it</translation>
    </message>
    <message>
        <source>最近的改动</source>
        <translation>Latest changes</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>类别、行政区划</source>
        <translation>Kind, administrative division</translation>
    </message>
    <message>
        <source>{year} 年度第 {n} 次，已定稿</source>
        <translation>{year}, submission {n}, finalised</translation>
    </message>
    <message>
        <source>{year} 年度第 {n} 次，还没定稿</source>
        <translation>{year}, submission {n}, not finalised</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>有哪些年度</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>{title} {edition}，包 {version}</source>
        <translation>{title} {edition}, pack {version}</translation>
    </message>
    <message>
        <source>上报给</source>
        <translation>Submits to</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Not enrolled yet</translation>
    </message>
    <message>
        <source>上次上报</source>
        <translation>Last submission</translation>
    </message>
    <message>
        <source>工作区文件夹</source>
        <translation>Workspace folder</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>已定 {settled} / 适用 {applicable}</source>
        <translation>settled {settled} / applicable {applicable}</translation>
    </message>
    <message>
        <source>没有分给科室</source>
        <translation>No department</translation>
    </message>
    <message>
        <source>{open} 条没定，其中核心 {core} 条，从 {first} 开始</source>
        <translation>Not settled: {open}, core among them: {core}, from {first}</translation>
    </message>
    <message>
        <source>{n} 行待改，不计入数字</source>
        <translation>rows to correct, in no figure: {n}</translation>
    </message>
    <message>
        <source>{n} 项是上年结转，还没确认</source>
        <translation>from last year, not confirmed: {n}</translation>
    </message>
    <message>
        <source>沿用上次的自评</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>{n} 处还没确认</source>
        <translation>not confirmed: {n}</translation>
    </message>
    <message>
        <source>定稿前要办</source>
        <translation>Before finalising</translation>
    </message>
    <message>
        <source>上次备份</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>备份之后</source>
        <translation>Since then</translation>
    </message>
    <message>
        <source>{n} 处改动</source>
        <translation>changes: {n}</translation>
    </message>
    <message>
        <source>本机自动副本</source>
        <translation>Automatic copies</translation>
    </message>
    <message>
        <source>{n} 份</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>签名密钥的指纹</source>
        <translation>Fingerprint of the signing key</translation>
    </message>
    <message>
        <source>密钥文件读不出来，先从备份里找回</source>
        <translation>The key file cannot be read; restore it from a backup first</translation>
    </message>
    <message>
        <source>密钥口令和副本放在哪里</source>
        <translation>Where passphrase and copy are kept</translation>
    </message>
    <message>
        <source>还没有写</source>
        <translation>Not stated yet</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>没有启用账号，谁都能打开</source>
        <translation>No accounts; anyone can open it</translation>
    </message>
    <message>
        <source>还没有上报过</source>
        <translation>Never submitted</translation>
    </message>
    <message>
        <source>第 {n} 次，{at}，{file}</source>
        <translation>Submission {n}, {at}, {file}</translation>
    </message>
    <message>
        <source>另有 {n} 项，见上报前检查</source>
        <translation>More: {n}, see “Check before submitting”</translation>
    </message>
    <message>
        <source>{year} 年度已经有了，不能再从头开始。内容没有变化。用顶栏的年度切换打开它。</source>
        <translation>The year {year} exists already and cannot begin anew. Nothing has changed. Open it with the choice of years at the top.</translation>
    </message>
    <message>
        <source>{year} 年在 {after} 年之前，不能由后面的年度开始。内容没有变化。换一个往后的年度。</source>
        <translation>{year} is before {after}; a year cannot begin from a later one. Nothing has changed. Choose a later year.</translation>
    </message>
    <message>
        <source>工作区里没有 {year} 年度，不能由它开始新年度。内容没有变化。换一个已有的年度。</source>
        <translation>The workspace has no year {year} from which a new year could begin. Nothing has changed. Choose a year that exists.</translation>
    </message>
    <message>
        <source>这一行是合计、说明或空行，没有放入。要算一行的，请写明名称再放。</source>
        <translation>This is a total, a note or an empty row and was not put in. If it is to be a row, give it a name and put it in again.</translation>
    </message>
    <message>
        <source>写明密钥口令放在哪里</source>
        <translation>Wrote down where the key&apos;s passphrase is kept</translation>
    </message>
    <message>
        <source>这份备份是封存的，要用做备份那个单位的密钥口令打开。本机数据没有变化。输入口令再试。</source>
        <translation>This backup is sealed and opens with the key passphrase of the institution that made it. Nothing here has changed. Enter the passphrase and try again.</translation>
    </message>
    <message>
        <source>{year} 年度已经过去，当年到期的 {n} 项不再列出。</source>
        <translation>{year} is over; the {n} things that fell due in it are no longer listed.</translation>
    </message>
    <message>
        <source>{year} 年度已经过去。现在到期的证书、检定、合同看 {newest} 年度。</source>
        <translation>{year} is over. For certificates, calibrations and contracts that run out now see {newest}.</translation>
    </message>
    <message>
        <source>往年的期限</source>
        <translation>Due dates of past years</translation>
    </message>
    <message>
        <source>只有最新的年度、而且前面还有一年，才能去掉；{year} 年度不是。内容没有变化。换到最新的年度再试。</source>
        <translation>Only the newest year can be removed, and only where there is one before it; {year} is not. Nothing has changed. Change to the newest year and try again.</translation>
    </message>
    <message>
        <source>{year} 年度里已经填过或确认过内容，不能去掉。内容没有变化。接着填这一年，或换回上一年。</source>
        <translation>Something has already been entered or confirmed in {year}, so it cannot be removed. Nothing has changed. Go on with this year, or change back to the one before.</translation>
    </message>
    <message>
        <source>文件里没有「{sheet}」这张表，有：{known}。台账没有变化。改写表名再导入。</source>
        <translation>The file has no sheet “{sheet}”; it has: {known}. The ledgers have not changed. Correct the name and import again.</translation>
    </message>
    <message>
        <source>有 {count} 行在文件里是隐藏的（第 {rows} 行），也读进来了。不要的，在这里不导入。</source>
        <translation>{count} rows are hidden in the file (row {rows}) and were read too. Leave out here what is not wanted.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{label}：{text}</source>
        <translation>{label}: {text}</translation>
    </message>
    <message>
        <source>{text}。</source>
        <translation>{text}.</translation>
    </message>
    <message>
        <source>{text}。{more}</source>
        <translation>{text}. {more}</translation>
    </message>
    <message>
        <source>只有{roles:person-role}可以{deed:deed}。请有权限的人登录后再做。</source>
        <translation>Only {roles:person-role} may {deed:deed}. Somebody who may must sign in first.</translation>
    </message>
    <message>
        <source>管理员的口令不对。账号没有变化。再输入一次，留意大小写和输入法。</source>
        <translation>The administrator’s passphrase is wrong. The accounts have not changed. Enter it again; mind capitals and the input method.</translation>
    </message>
    <message>
        <source>{what}还没有存，改好就存。</source>
        <translation>{what} It has not been saved yet and will be as soon as it is right.</translation>
    </message>
    <message>
        <source>去掉[{subject} ]年度</source>
        <translation>Removed[ {subject}] year</translation>
    </message>
    <message>
        <source>关掉账号</source>
        <translation>Accounts switched off</translation>
    </message>
    <message>
        <source>重新启用账号</source>
        <translation>Accounts switched on again</translation>
    </message>
    <message>
        <source>登记表</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>检查说明</source>
        <translation>Reasons of checks</translation>
    </message>
    <message>
        <source>工作区的数据文件正被别的程序占用（多半是杀毒、同步或备份软件）。刚才的改动还没有存，写的内容留在原处。过一会儿再存一次。</source>
        <translation>The data file of this workspace is in use by another program (most likely a virus scanner, a synchroniser or a backup). The last change has not been saved; what was typed is still there. Save it again in a moment.</translation>
    </message>
    <message>
        <source>“{field:profile}”填的“{raw}”读不懂。什么都没有写入。数字只写阿拉伯数字（如 23000），日期写成 2025-06-30，改好再继续。</source>
        <translation>“{raw}” in “{field:profile}” cannot be read. Nothing has been written. Write a number in digits only (such as 23000), a date as 2025-06-30, and go on.</translation>
    </message>
    <message>
        <source>假设里的“{name}”现在没有。没有计算。去掉这一项，或换成还在的。</source>
        <translation>“{name}” in the what-if is not there any more. Nothing was worked out. Take it out, or choose one that is there.</translation>
    </message>
    <message>
        <source>假设[“{what}”]读不懂。没有计算。按“招聘、购置、年度数据”等写法改好再试。</source>
        <translation>The what-if[ “{what}”] cannot be read. Nothing was worked out. Write it as hiring, buying, figures and so on, and try again.</translation>
    </message>
    <message>
        <source>设想的名字[“{name}”]不能用：要写名字，不超过 {most} 个字，不能和已有的相同。没有保存。换一个名字。</source>
        <translation>The scenario’s name[ “{name}”] cannot be used: it needs a name of at most {most} characters that no other scenario has. Not saved. Choose another name.</translation>
    </message>
    <message>
        <source>这个设想已经不在了。没有改动。刷新后再看。</source>
        <translation>This scenario is not there any more. Nothing was changed. Refresh and look again.</translation>
    </message>
    <message>
        <source>费用、时间和次数不能小于 0，现在是 {found}。没有保存。改成 0 或更大的整数。</source>
        <translation>Costs, months and times cannot be below 0; this is {found}. Not saved. Write 0 or a larger whole number.</translation>
    </message>
    <message>
        <source>算了 {seconds} 秒还没有算完。数据不受影响。把次数的上限改小，或先补齐缺的数据，再算一次。</source>
        <translation>After {seconds} seconds it is still not worked out. Your data are untouched. Lower the limits, or fill in what is missing first, and try again.</translation>
    </message>
    <message>
        <source>全科医生</source>
        <translation>General practitioner</translation>
    </message>
    <message>
        <source>内科执业医师</source>
        <translation>Internist</translation>
    </message>
    <message>
        <source>外科执业医师</source>
        <translation>Surgeon</translation>
    </message>
    <message>
        <source>妇产科执业医师</source>
        <translation>Obstetrician-gynaecologist</translation>
    </message>
    <message>
        <source>儿科执业医师</source>
        <translation>Paediatrician</translation>
    </message>
    <message>
        <source>精神科执业医师</source>
        <translation>Psychiatrist</translation>
    </message>
    <message>
        <source>影像执业医师</source>
        <translation>Radiologist</translation>
    </message>
    <message>
        <source>急救执业医师</source>
        <translation>Emergency physician</translation>
    </message>
    <message>
        <source>康复执业医师</source>
        <translation>Rehabilitation physician</translation>
    </message>
    <message>
        <source>口腔执业医师</source>
        <translation>Dentist</translation>
    </message>
    <message>
        <source>公卫执业医师</source>
        <translation>Public health physician</translation>
    </message>
    <message>
        <source>中医执业医师</source>
        <translation>TCM physician</translation>
    </message>
    <message>
        <source>中医全科医生</source>
        <translation>TCM general practitioner</translation>
    </message>
    <message>
        <source>执业助理医师</source>
        <translation>Assistant physician</translation>
    </message>
    <message>
        <source>注册护士</source>
        <translation>Registered nurse</translation>
    </message>
    <message>
        <source>助产士</source>
        <translation>Midwife</translation>
    </message>
    <message>
        <source>药师（士）</source>
        <translation>Pharmacist</translation>
    </message>
    <message>
        <source>中药师（士）</source>
        <translation>TCM pharmacist</translation>
    </message>
    <message>
        <source>检验技师（士）</source>
        <translation>Laboratory technician</translation>
    </message>
    <message>
        <source>影像技师（士）</source>
        <translation>Imaging technician</translation>
    </message>
    <message>
        <source>康复技师</source>
        <translation>Rehabilitation therapist</translation>
    </message>
    <message>
        <source>其他卫生技术人员</source>
        <translation>Other health worker</translation>
    </message>
    <message>
        <source>乡村医生</source>
        <translation>Village doctor</translation>
    </message>
    <message>
        <source>管理人员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>工勤人员</source>
        <translation>Support worker</translation>
    </message>
    <message>
        <source>{post}</source>
        <translation>{post}</translation>
    </message>
    <message>
        <source>{post}（本科）</source>
        <translation>{post} (bachelor’s degree)</translation>
    </message>
    <message>
        <source>{post}（中级）</source>
        <translation>{post} (intermediate title)</translation>
    </message>
    <message>
        <source>{post}（副高）</source>
        <translation>{post} (associate senior title)</translation>
    </message>
    <message>
        <source>{who}参加全科医生转岗培训并注册</source>
        <translation>{who} retrains and registers as a general practitioner</translation>
    </message>
    <message>
        <source>{who}晋升中级职称</source>
        <translation>{who} is promoted to an intermediate title</translation>
    </message>
    <message>
        <source>{who}取得大专学历</source>
        <translation>{who} earns a college diploma</translation>
    </message>
    <message>
        <source>{who}取得本科学历</source>
        <translation>{who} earns a bachelor’s degree</translation>
    </message>
    <message>
        <source>{who}办好执业注册，登记证书编码</source>
        <translation>{who} registers to practise, and the licence number is recorded</translation>
    </message>
    <message>
        <source>{who}兼管统计和信息化</source>
        <translation>{who} also looks after statistics and IT</translation>
    </message>
    <message>
        <source>{who}办理多点执业</source>
        <translation>{who} registers to practise at more than one place</translation>
    </message>
    <message>
        <source>{who}派驻村卫生室</source>
        <translation>{who} is posted to a village clinic</translation>
    </message>
    <message>
        <source>{who}完成住院医师规范化培训</source>
        <translation>{who} completes residency training</translation>
    </message>
    <message>
        <source>招聘{post} {amount} 人</source>
        <translation>Hire {amount} × {post}</translation>
    </message>
    <message>
        <source>{who}离开</source>
        <translation>{who} leaves</translation>
    </message>
    <message>
        <source>购置{title} {amount} {unit}</source>
        <translation>Buy {title}: {amount} {unit}</translation>
    </message>
    <message>
        <source>设立“{title}”</source>
        <translation>Set up “{title}”</translation>
    </message>
    <message>
        <source>取得“{title}”</source>
        <translation>Obtain “{title}”</translation>
    </message>
    <message>
        <source>开展“{title}”</source>
        <translation>Offer “{title}”</translation>
    </message>
    <message>
        <source>修复{who}</source>
        <translation>Repair {who}</translation>
    </message>
    <message>
        <source>{who}停用</source>
        <translation>{who} is taken out of use</translation>
    </message>
    <message>
        <source>{title}增加 {amount} {unit}</source>
        <translation>{title} rises by {amount} {unit}</translation>
    </message>
    <message>
        <source>{title}减少 {amount} {unit}</source>
        <translation>{title} falls by {amount} {unit}</translation>
    </message>
    <message>
        <source>{title}：做到“{value}”</source>
        <translation>{title}: reach “{value}”</translation>
    </message>
    <message>
        <source>{clause} 建立并执行：{title}</source>
        <translation>{clause} Set up and follow: {title}</translation>
    </message>
    <message>
        <source>{clause} 先补齐数据：{title}</source>
        <translation>{clause} First fill in the data: {title}</translation>
    </message>
    <message>
        <source>不花钱</source>
        <translation>No cost</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>{amount} 万元</source>
        <translation>¥{amount} × 10,000</translation>
    </message>
    <message>
        <source>马上</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>{months} 个月</source>
        <translation>{months} months</translation>
    </message>
    <message>
        <source>{subject} 级要有 {needed} 条，想尽办法最多 {reachable} 条</source>
        <translation>Grade {subject} needs {needed} clauses; at most {reachable} can be had by any means</translation>
    </message>
    <message>
        <source>这一等次不向本机构开放</source>
        <translation>This level is not open to this institution</translation>
    </message>
    <message>
        <source>保存设想[“{subject}”]</source>
        <translation>Keep the scenario[ “{subject}”]</translation>
    </message>
    <message>
        <source>删去设想[“{subject}”]</source>
        <translation>Delete the scenario[ “{subject}”]</translation>
    </message>
    <message>
        <source>改办法的费用和时间</source>
        <translation>Change an action’s cost and months</translation>
    </message>
    <message>
        <source>办法的费用改回估计值</source>
        <translation>Put an action’s cost back to the estimate</translation>
    </message>
    <message>
        <source>设想</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>办法的费用</source>
        <translation>Cost of an action</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务过了期限还没有完成（从“{name}”起）。</source>
        <translation>{count} rectification tasks are past their deadline (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务的节点过了日期还没有打√（从“{name}”起）。</source>
        <translation>{count} rectification tasks have a milestone past its day and not ticked (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务没有责任人（从“{name}”起）。</source>
        <translation>{count} rectification tasks have nobody responsible (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务没有期限（从“{name}”起）。</source>
        <translation>{count} rectification tasks have no deadline (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务暂缓或退回，没有写原因（从“{name}”起）。</source>
        <translation>{count} rectification tasks are deferred or returned without a reason (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务报了完成，没有佐证（从“{name}”起）。</source>
        <translation>{count} rectification tasks are reported done without evidence (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务没有复核就销了号（从“{name}”起）。</source>
        <translation>{count} rectification tasks were closed without a re-check (from “{name}” on).</translation>
    </message>
    <message>
        <source>整改台账有 {count} 条任务由责任人自己复核（从“{name}”起）。</source>
        <translation>{count} rectification tasks were re-checked by the person responsible (from “{name}” on).</translation>
    </message>
    <message>
        <source>年度任务</source>
        <translation>Yearly duties</translation>
    </message>
    <message>
        <source>{n} 项已过期</source>
        <translation>{n} overdue</translation>
    </message>
    <message>
        <source>{n} 项要在 60 天内做完</source>
        <translation>{n} to be done within 60 days</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>不定期</source>
        <translation>Irregular</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>Yearly</translation>
    </message>
    <message>
        <source>每半年</source>
        <translation>Half-yearly</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>一次</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>全年持续</source>
        <translation>All year</translation>
    </message>
    <message>
        <source>遇休息日不顺延</source>
        <translation>Not moved by days off</translation>
    </message>
    <message>
        <source>遇休息日顺延到下一个工作日</source>
        <translation>Moved to the next working day</translation>
    </message>
    <message>
        <source>遇法定节日顺延，平常的周末不顺延</source>
        <translation>Moved by public holidays, not by plain weekends</translation>
    </message>
    <message>
        <source>文件已期满，仅供参考</source>
        <translation>The document has run out; for reference</translation>
    </message>
    <message>
        <source>征求意见稿，仅供参考</source>
        <translation>A draft for comment; for reference</translation>
    </message>
    <message>
        <source>{state} {done}/{times} 次</source>
        <translation>{state} {done}/{times}</translation>
    </message>
    <message>
        <source>已登记 {n} 次</source>
        <translation>Recorded {n} times</translation>
    </message>
    <message>
        <source>{day} 完成</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <source>至少 {times} 次</source>
        <translation>At least {times} times</translation>
    </message>
    <message>
        <source>{day} 前</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日</source>
        <translation>{year}-{month}-{day}</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>All year</translation>
    </message>
    <message>
        <source>没有写日期</source>
        <translation>No day given</translation>
    </message>
    <message>
        <source>{nominal} 放假，顺延到 {on}</source>
        <translation>{nominal} is a holiday; moved to {on}</translation>
    </message>
    <message>
        <source>原文没有写日子，这一天是程序设的，年底前完成都不算过期</source>
        <translation>The text gives no day; this one is the program’s, and anything done by the end of the year is in time</translation>
    </message>
    <message>
        <source>原文没有写日子，按月底算</source>
        <translation>The text gives no day; the end of the month is taken</translation>
    </message>
    <message>
        <source>原文没有写期限，全年一次也没有登记的，年后算没有完成</source>
        <translation>The text gives no deadline; what is not recorded once in the year counts as not done afterwards</translation>
    </message>
    <message>
        <source>节假日安排未公布，按周末推算</source>
        <translation>Holidays not published; reckoned by weekends</translation>
    </message>
    <message>
        <source>年底前</source>
        <translation>By the end of the year</translation>
    </message>
    <message>
        <source>本单位自定</source>
        <translation>Set by the institution</translation>
    </message>
    <message>
        <source>本单位自定：{source}</source>
        <translation>Set by the institution: {source}</translation>
    </message>
    <message>
        <source>现行文件不再要求，登记保留</source>
        <translation>No longer asked by the documents in force; the record is kept</translation>
    </message>
    <message>
        <source>不适用：{reason}</source>
        <translation>Not applicable: {reason}</translation>
    </message>
    <message>
        <source>应做 {asked} 项，已完成 {done} 项</source>
        <translation>{asked} to do, {done} done</translation>
    </message>
    <message>
        <source>已过期 {n} 项</source>
        <translation>{n} overdue</translation>
    </message>
    <message>
        <source>政策文件要求</source>
        <translation>Policy documents</translation>
    </message>
    <message>
        <source>{names}的证书已在册，人员台账还没有记</source>
        <translation>{names}: certificate on record, not yet in the staff ledger</translation>
    </message>
    <message>
        <source>{names}正在培训</source>
        <translation>{names}: in training</translation>
    </message>
    <message>
        <source>{names}停用待修</source>
        <translation>{names}: out of use, to be repaired</translation>
    </message>
    <message>
        <source>{names}还没有做到</source>
        <translation>{names}: not yet</translation>
    </message>
    <message>
        <source>可以培养{names}</source>
        <translation>{names} can be trained</translation>
    </message>
    <message>
        <source>{names}名称相近，没有计入</source>
        <translation>{names}: similar name, not counted</translation>
    </message>
    <message>
        <source>原有{names}，已报废</source>
        <translation>{names}: had, now scrapped</translation>
    </message>
    <message>
        <source>{what}到期</source>
        <translation>{what} lapses</translation>
    </message>
    <message>
        <source>{what}到期，到期后不能再计入</source>
        <translation>{what} lapses and no longer counts then</translation>
    </message>
    <message>
        <source>{what}按台账到这天为止</source>
        <translation>{what} ends on this day by the ledger</translation>
    </message>
    <message>
        <source>{what}到通常的退休年龄，是否退休以人事部门核定为准</source>
        <translation>{what} reaches the usual age of retirement; the personnel office decides</translation>
    </message>
    <message>
        <source>{what}时间过久，或者过了期限</source>
        <translation>{what} is too long ago or past its time</translation>
    </message>
    <message>
        <source>台账里一个也没有</source>
        <translation>The ledger holds none</translation>
    </message>
    <message>
        <source>是填报的数字，没有逐行的台账</source>
        <translation>A figure reported; no ledger of rows</translation>
    </message>
    <message>
        <source>是逐项登记的有或没有</source>
        <translation>A yes or no recorded item by item</translation>
    </message>
    <message>
        <source>在机构情况里填</source>
        <translation>Filled in in the profile</translation>
    </message>
    <message>
        <source>按种类或科室合并算出</source>
        <translation>Worked out by kind or department</translation>
    </message>
    <message>
        <source>缺数据，补齐后才能算</source>
        <translation>Data are missing; can be worked out once filled in</translation>
    </message>
    <message>
        <source>{name}（到 {day}）</source>
        <translation>{name} (until {day})</translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>{owner}的{what}</source>
        <translation>{owner}: {what}</translation>
    </message>
    <message>
        <source>上年 {have}，差 {short}</source>
        <translation>last year {have}, short {short}</translation>
    </message>
    <message>
        <source>上年 {have}，超出 {short}</source>
        <translation>last year {have}, over by {short}</translation>
    </message>
    <message>
        <source>上年 {have}</source>
        <translation>last year {have}</translation>
    </message>
    <message>
        <source>上年达到</source>
        <translation>met last year</translation>
    </message>
    <message>
        <source>上年缺数据</source>
        <translation>no data last year</translation>
    </message>
    <message>
        <source>{year} 年没有达到任何等次</source>
        <translation>{year}: no level reached</translation>
    </message>
    <message>
        <source>{year} 年：{title}</source>
        <translation>{year}: {title}</translation>
    </message>
    <message>
        <source>{year} 年度没有任务“{duty}”[，是不是“{nearest}”]。什么都没有登记。用 duty list 看各项任务的编号。</source>
        <translation>There is no duty “{duty}” in {year}[; did you mean “{nearest}”?]. Nothing was recorded. duty list shows the numbers of the duties.</translation>
    </message>
    <message>
        <source>{day} 还没有到，不能登记为已完成。做完以后再登记。</source>
        <translation>{day} is not here yet, so it cannot be recorded as done. Record it when it is done.</translation>
    </message>
    <message>
        <source>任务没有名称，没有添加。写上要做什么再添加。</source>
        <translation>The duty has no name and was not added. Write what is to be done, then add it.</translation>
    </message>
    <message>
        <source>年度任务里没有编号“{row}”的登记。什么都没有改。用 duty list --json 看各条登记的编号。</source>
        <translation>There is no record “{row}” among the yearly duties. Nothing was changed. duty list --json shows the numbers of the records.</translation>
    </message>
    <message>
        <source>没有叫“{series}”的指标。没有画图。在“自选指标”里挑一个，或用 measures 看全部。</source>
        <translation>There is no measure “{series}”. Nothing was drawn. Choose one of your own, or see all with measures.</translation>
    </message>
    <message>
        <source>任务没有写内容。没有保存。写明要整改什么再保存。</source>
        <translation>The task says nothing. Not saved. Write what is to be put right, then save.</translation>
    </message>
    <message>
        <source>整改台账里找不到这条任务，可能已经停用。没有改动。刷新后从列表里再选。</source>
        <translation>This task is not in the ledger; it may have been ended. Nothing was changed. Refresh and choose again from the list.</translation>
    </message>
    <message>
        <source>这条任务还没有报完成，不能复核。没有改动。先填完成日期和佐证，再复核。</source>
        <translation>This task is not reported done and cannot be re-checked. Nothing was changed. Fill in the day and the evidence first.</translation>
    </message>
    <message>
        <source>一次最多生成 {most} 条任务，这次有 {tasks} 条。没有生成。分几次生成。</source>
        <translation>At most {most} tasks can be made at once; these are {tasks}. None was made. Make them in several goes.</translation>
    </message>
    <message>
        <source>整改台账</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>年度任务登记</source>
        <translation>Records of yearly duties</translation>
    </message>
    <message>
        <source>本单位任务</source>
        <translation>Own duties</translation>
    </message>
    <message>
        <source>核心条款 {subject}（{title}）要达到</source>
        <translation>core clause {subject} ({title}) is to be reached</translation>
    </message>
    <message>
        <source>前提条件要满足：{title}</source>
        <translation>the precondition is to be met: {title}</translation>
    </message>
    <message>
        <source>预算 {needed}（最少要 {reachable}）</source>
        <translation>budget {needed} (at least {reachable} is needed)</translation>
    </message>
    <message>
        <source>{needed} 个月内办完（最快 {reachable} 个月）</source>
        <translation>done within {needed} months ({reachable} is the soonest)</translation>
    </message>
    <message>
        <source>补数据</source>
        <translation>Fill in data</translation>
    </message>
    <message>
        <source>招聘</source>
        <translation>Hire</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>购置</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>建设</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>设立</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>做工作</source>
        <translation>Do more</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>建制度</source>
        <translation>Write rules</translation>
    </message>
    <message>
        <source>{one}或{other}</source>
        <translation>{one} or {other}</translation>
    </message>
    <message>
        <source>每年 {amount}</source>
        <translation>{amount} a year</translation>
    </message>
    <message>
        <source>{clause}：{with_step} → {without}</source>
        <translation>{clause}: {with_step} → {without}</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{count} 条由人确认的都做到</source>
        <translation>{count} that a person confirms are done</translation>
    </message>
    <message>
        <source>{count} 条缺的数据补齐并达到</source>
        <translation>{count} missing data are filled in and met</translation>
    </message>
    <message>
        <source>{post} +{amount}</source>
        <translation>{post} +{amount}</translation>
    </message>
    <message>
        <source>{title} +{amount}</source>
        <translation>{title} +{amount}</translation>
    </message>
    <message>
        <source>{title} {amount}</source>
        <translation>{title} {amount}</translation>
    </message>
    <message>
        <source>{title}：{value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>{clause} 做到</source>
        <translation>{clause} done</translation>
    </message>
    <message>
        <source>{clause} 补齐数据</source>
        <translation>{clause} data filled in</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>有节点过期未完成</source>
        <translation>a milestone is overdue</translation>
    </message>
    <message>
        <source>没有责任人</source>
        <translation>nobody responsible</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>没有写原因</source>
        <translation>no reason</translation>
    </message>
    <message>
        <source>没有销号佐证</source>
        <translation>no closing evidence</translation>
    </message>
    <message>
        <source>没有复核就销号</source>
        <translation>closed without re-check</translation>
    </message>
    <message>
        <source>复核人就是责任人</source>
        <translation>re-checked by the person responsible</translation>
    </message>
    <message>
        <source>没有叫“{form}”的自查表[。可选：{known}]。内容没有变化。换一张表。</source>
        <translation>There is no self-check “{form}”[. There are: {known}]. Nothing was changed. Choose another.</translation>
    </message>
    <message>
        <source>这次自查已经不在了，或者不是这个年度的。内容没有变化。刷新后再看。</source>
        <translation>This self-check is not there any more, or is of another year. Nothing was changed. Refresh and look again.</translation>
    </message>
    <message>
        <source>自查表里没有第 {item} 项。什么都没有存。看一遍表里的编号再试。</source>
        <translation>The sheet has no item {item}. Nothing was saved. Look at the numbers on the sheet and try again.</translation>
    </message>
    <message>
        <source>自查表里没有第 {section} 部分。什么都没有存。看一遍表里的编号再试。</source>
        <translation>The sheet has no part {section}. Nothing was saved. Look at the numbers on the sheet and try again.</translation>
    </message>
    <message>
        <source>自加的项目要写内容，不超过 {most} 字。没有添加。改好后再加。</source>
        <translation>An item of your own needs words, at most {most} characters. Not added. Change it and add it again.</translation>
    </message>
    <message>
        <source>一张自查表最多 {most} 项。没有添加。去掉用不着的再加。</source>
        <translation>A sheet holds at most {most} items. Not added. Remove one that is not needed first.</translation>
    </message>
    <message>
        <source>[第 {item} 项的]“{field:self-check-field}”填得不对。什么都没有存。改好后再存。</source>
        <translation>[Item {item}: ]“{field:self-check-field}” is not filled in rightly. Nothing was saved. Change it and save again.</translation>
    </message>
    <message>
        <source>这次自查已经完成，不能直接改。内容没有变化。要改先点“再改”。</source>
        <translation>This self-check is finished and cannot be changed as it is. Nothing was changed. Press “Change again” first.</translation>
    </message>
    <message>
        <source>这次自查还没有完成。内容都已保存。填完后点“完成自查”。</source>
        <translation>This self-check is not finished. Everything is saved. Press “Finish” when it is filled in.</translation>
    </message>
    <message>
        <source>还有 {open} 项没填，第一处是第 {item} 项。已填的都已保存。填完再完成。</source>
        <translation>{open} items are open, the first is {item}. What is filled in is saved. Fill in the rest, then finish.</translation>
    </message>
    <message>
        <source>第 {item} 项不符合，还没有写问题。已填的都已保存。写一句问题再完成。</source>
        <translation>Item {item} does not conform and says no problem. What is filled in is saved. Write the problem in a sentence, then finish.</translation>
    </message>
    <message>
        <source>自查日期 {day} 不在 {year} 年度里。已填的都已保存。改成实际自查的那一天再完成。</source>
        <translation>The day {day} is not in {year}. What is filled in is saved. Write the day the check was made, then finish.</translation>
    </message>
    <message>
        <source>自查日期</source>
        <translation>Date of self-check</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>People taking part</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>完成日期</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>部位</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>涉及人员（人）</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>情节</source>
        <translation>Gravity</translation>
    </message>
    <message>
        <source>涉及金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Conforms</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Does not</translation>
    </message>
    <message>
        <source>没填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>参考</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>本院</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>新增整改任务[ {count} 条]</source>
        <translation>Add tasks[ ({count})]</translation>
    </message>
    <message>
        <source>修改整改任务</source>
        <translation>Change a task</translation>
    </message>
    <message>
        <source>改整改任务的状态</source>
        <translation>Change a task’s state</translation>
    </message>
    <message>
        <source>整改任务报完成</source>
        <translation>Report a task done</translation>
    </message>
    <message>
        <source>复核整改任务</source>
        <translation>Re-check a task</translation>
    </message>
    <message>
        <source>重新打开整改任务</source>
        <translation>Reopen a task</translation>
    </message>
    <message>
        <source>添加整改佐证</source>
        <translation>Add evidence to a task</translation>
    </message>
    <message>
        <source>去掉整改佐证</source>
        <translation>Remove evidence from a task</translation>
    </message>
    <message>
        <source>开始一次自查</source>
        <translation>Begin a self-check</translation>
    </message>
    <message>
        <source>改自查表的表头</source>
        <translation>Change a self-check’s head</translation>
    </message>
    <message>
        <source>填自查表[ {count} 项]</source>
        <translation>Fill in a self-check[ ({count})]</translation>
    </message>
    <message>
        <source>自查表加一项</source>
        <translation>Add an item to a self-check</translation>
    </message>
    <message>
        <source>自查表以后不用一项</source>
        <translation>Drop an item from later self-checks</translation>
    </message>
    <message>
        <source>删去没完成的自查</source>
        <translation>Delete an unfinished self-check</translation>
    </message>
    <message>
        <source>完成自查</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>再改自查表</source>
        <translation>Change a self-check again</translation>
    </message>
    <message>
        <source>台账行的佐证</source>
        <translation>Evidence of a ledger row</translation>
    </message>
    <message>
        <source>自查</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>自查表的项</source>
        <translation>Item of a self-check</translation>
    </message>
    <message>
        <source>自查表自加的项</source>
        <translation>Own item of a self-check</translation>
    </message>
    <message>
        <source>C 级及以上</source>
        <translation>C and above</translation>
    </message>
    <message>
        <source>B 级及以上</source>
        <translation>B and above</translation>
    </message>
    <message>
        <source>A 级</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B 级</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C 级</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D 级</source>
        <translation>D</translation>
    </message>
    <message>
        <source>没答完</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>为 D 的核心条款</source>
        <translation>Core clauses at D</translation>
    </message>
    <message>
        <source>达到的等次</source>
        <translation>Level reached</translation>
    </message>
    <message>
        <source>各级达标率（自评）</source>
        <translation>Shares (self)</translation>
    </message>
    <message>
        <source>各级达标率（程序计算）</source>
        <translation>Shares (computed)</translation>
    </message>
    <message>
        <source>各级条款数（自评）</source>
        <translation>Clauses by grade (self)</translation>
    </message>
    <message>
        <source>自评为 D 的核心条款数</source>
        <translation>Core clauses at D (self)</translation>
    </message>
    <message>
        <source>评价结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>设备与房屋</source>
        <translation>Equipment, building</translation>
    </message>
    <message>
        <source>自选指标</source>
        <translation>Own choice</translation>
    </message>
    <message>
        <source>未定稿</source>
        <translation>not final</translation>
    </message>
    <message>
        <source>没有这一年的自评</source>
        <translation>no self-assessment of that year</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>标准换版</source>
        <translation>new edition</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>{year} 年，{series}：{value}</source>
        <translation>{year}, {series}: {value}</translation>
    </message>
    <message>
        <source>{level}（暂定）</source>
        <translation>{level} (provisional)</translation>
    </message>
    <message>
        <source>{pack}，{edition}（{version}）</source>
        <translation>{pack}, {edition} ({version})</translation>
    </message>
    <message>
        <source>{state}，还有 {count} 条没答完</source>
        <translation>{state}, {count} not answered</translation>
    </message>
    <message>
        <source>培训与提升</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>比较各年度</source>
        <translation>Compare the years</translation>
    </message>
    <message>
        <source>和最好的比，换成：{new}。不再要：{old}。</source>
        <translation>Against the best: {new} instead of {old}.</translation>
    </message>
    <message>
        <source>和最好的比，多出：{new}。</source>
        <translation>Against the best, more: {new}.</translation>
    </message>
    <message>
        <source>和最好的比，不再要：{old}。</source>
        <translation>Against the best, not needed: {old}.</translation>
    </message>
    <message>
        <source>最新的反馈里没有“{item}”这一项。内容没有变化。在“县级反馈”里选要答复的项。</source>
        <translation>The latest feedback has no item “{item}”. Nothing has changed. Choose the item to answer under “County feedback”.</translation>
    </message>
    <message>
        <source>“{item}”这一项县里已经销了，不用再答复。内容没有变化。</source>
        <translation>The county has already closed the item “{item}”; it needs no answer. Nothing has changed.</translation>
    </message>
    <message>
        <source>一项答复最多附 {most} 份佐证，选了 {files} 份。内容没有变化。只选最能说明的几份。</source>
        <translation>An answer takes at most {most} evidence files; {files} were chosen. Nothing has changed. Choose only those that show it best.</translation>
    </message>
    <message>
        <source>已整改</source>
        <translation>Rectified</translation>
    </message>
    <message>
        <source>正在整改</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>还没答复</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>退回整改</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已收下</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>早已收过</source>
        <translation>Received before</translation>
    </message>
    <message>
        <source>已换密钥</source>
        <translation>Key replaced</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>等核对指纹</source>
        <translation>Fingerprint to compare</translation>
    </message>
    <message>
        <source>不用收</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>没有收下</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>没有读到</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>没有决定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>保留了本机的</source>
        <translation>Kept this computer’s</translation>
    </message>
    <message>
        <source>用了另一份</source>
        <translation>Took the other</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>没有计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>逐款的结果</source>
        <translation>Result by criterion</translation>
    </message>
    <message>
        <source>等次的依据</source>
        <translation>Basis of the level</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>差距</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>业务数据</source>
        <translation>Activity data</translation>
    </message>
    <message>
        <source>机构说明</source>
        <translation>Institution facts</translation>
    </message>
    <message>
        <source>其他台账</source>
        <translation>Other ledgers</translation>
    </message>
    <message>
        <source>核对时放行的</source>
        <translation>Accepted in checks</translation>
    </message>
    <message>
        <source>整改任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>对反馈的答复</source>
        <translation>Answers to feedback</translation>
    </message>
    <message>
        <source>没有达到等次</source>
        <translation>No level reached</translation>
    </message>
    <message>
        <source>{level}，本年度不得申报</source>
        <translation>{level}, barred from applying this year</translation>
    </message>
    <message>
        <source>{name}，{year} 年度第 {n} 次，{level}</source>
        <translation>{name}, {year}, submission {n}, {level}</translation>
    </message>
    <message>
        <source>早已收过，内容一样，没有重复导入</source>
        <translation>Received before with the same content; not imported again</translation>
    </message>
    <message>
        <source>早已收过，后来因冲突搁置，没有计入</source>
        <translation>Received before, later set aside for a conflict; not counted</translation>
    </message>
    <message>
        <source>接在第 {n} 次之后，以前的留着</source>
        <translation>Follows submission {n}; earlier ones are kept</translation>
    </message>
    <message>
        <source>{n} 条高于计算结果</source>
        <translation>Clauses above computed: {n}</translation>
    </message>
    <message>
        <source>校验码 {code}</source>
        <translation>Check code {code}</translation>
    </message>
    <message>
        <source>{name}换了密钥，由原来的密钥证明，以后用新密钥</source>
        <translation>{name} replaced its key, vouched for by the old key; the new key is used from now on</translation>
    </message>
    <message>
        <source>{name}早已登记，没有变化</source>
        <translation>{name} is already enrolled; nothing has changed</translation>
    </message>
    <message>
        <source>县里要求整改的还有 {count} 项没有答复，先是“{name}”。答复了再报；一时没有结果也可以写明原因照报。</source>
        <translation>Items the county asks to rectify without an answer: {count}, the first “{name}”. Answer them before submitting; where there is no result yet, give the reason and submit all the same.</translation>
    </message>
    <message>
        <source>答复“已整改”的有 {count} 项没有附佐证，先是“{name}”。</source>
        <translation>Answers “Rectified” without evidence: {count}, the first “{name}”.</translation>
    </message>
    <message>
        <source>县里改了等级的有 {count} 条这次仍按原来自评（从 {clause} 起）。</source>
        <translation>Clauses regraded by the county but self-assessed as before: {count} (from {clause} on).</translation>
    </message>
    <message>
        <source>和上一次上报比，{count} 条的自评变了，其中 {better} 条提高（从 {clause} 起）。</source>
        <translation>Self-assessments changed since the last submission: {count}, of these raised: {better} (from {clause} on).</translation>
    </message>
    <message>
        <source>县里要求整改：{title}</source>
        <translation>County asks to rectify: {title}</translation>
    </message>
    <message>
        <source>县里退回，{n} 项要整改。</source>
        <translation>Returned by the county; items to rectify: {n}.</translation>
    </message>
    <message>
        <source>县里要整改的 {n} 项都答复了。</source>
        <translation>All items the county asks to rectify are answered ({n}).</translation>
    </message>
    <message>
        <source>检查无误就可以再次上报。</source>
        <translation>If the checks find nothing, submit again.</translation>
    </message>
    <message>
        <source>对县里意见的答复已写进下一次上报。</source>
        <translation>The answers to the county are in the next submission.</translation>
    </message>
    <message>
        <source>导出交到县里，等县里回复。</source>
        <translation>Export it, hand it to the county and wait for the reply.</translation>
    </message>
    <message>
        <source>县里复核通过。</source>
        <translation>Passed the county’s review.</translation>
    </message>
    <message>
        <source>复核等次：{level}</source>
        <translation>Level reviewed: {level}</translation>
    </message>
    <message>
        <source>{n} 项还没答复</source>
        <translation>Not answered: {n}</translation>
    </message>
    <message>
        <source>{n} 项过了期限</source>
        <translation>Overdue: {n}</translation>
    </message>
    <message>
        <source>最近的期限 {day}</source>
        <translation>Next deadline {day}</translation>
    </message>
    <message>
        <source>还留 {n} 项要整改</source>
        <translation>still to rectify: {n}</translation>
    </message>
    <message>
        <source>已收下县里对 {year} 年度第 {n} 次上报的反馈：{decision}</source>
        <translation>Received the county’s feedback on {year}, submission {n}: {decision}</translation>
    </message>
    <message>
        <source>{n} 项要整改</source>
        <translation>to rectify: {n}</translation>
    </message>
    <message>
        <source>这份反馈早已收过，没有变化。</source>
        <translation>This feedback was received before; nothing has changed.</translation>
    </message>
    <message>
        <source>它说的不是眼前这一份自评，换到那一年才看得到。</source>
        <translation>It is about another self-assessment than this one; switch to that year to see it.</translation>
    </message>
    <message>
        <source>县里已销</source>
        <translation>Closed by county</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>Whole institution</translation>
    </message>
    <message>
        <source>新口令和原来的一样。口令没有变化。换一个不同的。</source>
        <translation>The new passphrase is the same as the old one. The passphrase is unchanged. Choose a different one.</translation>
    </message>
    <message>
        <source>密钥换过 {most} 次，不能再换。密钥没有变化。联系维护人员。</source>
        <translation>The key has been replaced {most} times and cannot be replaced again. The key is unchanged. Ask the maintainers.</translation>
    </message>
    <message>
        <source>这是{name}的包，它写的行政区划是 {stated}，本县是 {expected}。本机数据没有变化。请它交给自己的县，或核对机构信息里的行政区划。</source>
        <translation>This package is from {name}; it states the administrative division {stated}, this county is {expected}. Nothing on this computer has changed. Ask the institution to hand it to its own county, or to check the administrative division in its profile.</translation>
    </message>
    <message>
        <source>这是第一次登记用的文件，没有旧密钥担保。本机数据没有变化。先打电话核对指纹，再登记。</source>
        <translation>This file is for a first enrolment; no old key vouches for it. Nothing on this computer has changed. Phone to compare the fingerprint first, then enrol.</translation>
    </message>
    <message>
        <source>它要换下的密钥（{key_id}）本机没有登记过。本机数据没有变化。请对方把以前换密钥的文件一起交来，或打电话核对指纹，重新登记。</source>
        <translation>The key it replaces ({key_id}) was never enrolled here. Nothing on this computer has changed. Ask the sender for the earlier key replacement files too, or phone to compare the fingerprint and enrol again.</translation>
    </message>
    <message>
        <source>{name}的旧密钥从 {since} 起已经停用，不能替新密钥担保。本机数据没有变化。打电话核对指纹，重新登记。</source>
        <translation>The old key of {name} is withdrawn from {since} and cannot vouch for a new key. Nothing on this computer has changed. Phone to compare the fingerprint and enrol again.</translation>
    </message>
    <message>
        <source>{name}的旧密钥 {since} 已换成另一把，不能再换一次。本机数据没有变化。打电话问清楚：可能有人拿着旧密钥。</source>
        <translation>The old key of {name} was already replaced by another on {since} and cannot be replaced once more. Nothing on this computer has changed. Phone to find out: someone may hold the old key.</translation>
    </message>
    <message>
        <source>文件写的是 {stated}，旧密钥却是 {signer} 的。本机数据没有变化。向两个单位核实。</source>
        <translation>The file states {stated}, but the old key belongs to {signer}. Nothing on this computer has changed. Check with both institutions.</translation>
    </message>
    <message>
        <source>{name}的旧密钥没有在上面签名，不能证明是它换的。本机数据没有变化。请它在自己的电脑上重新写出，或打电话核对指纹，重新登记。</source>
        <translation>The old key of {name} did not sign this, so nothing proves who replaced it. Nothing on this computer has changed. Ask the institution to write it again on its own computer, or phone to compare the fingerprint and enrol again.</translation>
    </message>
    <message>
        <source>{name}要换回用过的密钥，不收。本机数据没有变化。请它换一把新的，重新写出换密钥的文件。</source>
        <translation>{name} wants to go back to a key used before; this is refused. Nothing on this computer has changed. Ask it to make a new key and write the key replacement file again.</translation>
    </message>
    <message>
        <source>这是{name}以前的换密钥文件，那把密钥后来又换过了。本机数据没有变化。请它给最新的一个。</source>
        <translation>This is an earlier key replacement file of {name}; that key has been replaced since. Nothing on this computer has changed. Ask for the latest file.</translation>
    </message>
    <message>
        <source>停用密钥要写明原因。密钥没有变化。写一句话，如“电脑被盗，6 月 3 日来电”。</source>
        <translation>Withdrawing a key needs a reason. The key is unchanged. Write a sentence, such as “Computer stolen, phoned on 3 June”.</translation>
    </message>
    <message>
        <source>{day} 还没有到。密钥没有变化。写密钥从哪一天起不可信，最晚写今天。</source>
        <translation>{day} is still to come. The key is unchanged. Give the day from which the key is not to be trusted, today at the latest.</translation>
    </message>
    <message>
        <source>没有写这台电脑是谁用的。没有添加。写上姓名或科室，各机构上报时看得到。</source>
        <translation>Who uses this computer is not stated. Nothing was added. Enter a name or department; the institutions see it when they submit.</translation>
    </message>
    <message>
        <source>已经有“{name}”了。没有添加。换一个名字，或检查是不是选错了文件。</source>
        <translation>“{name}” exists already. Nothing was added. Use another name, or check that it is the right file.</translation>
    </message>
    <message>
        <source>名单里没有这台电脑。名单没有变化。重新打开再选。</source>
        <translation>This computer is not in the list. The list is unchanged. Open it again, then choose.</translation>
    </message>
    <message>
        <source>这是本机自己的标识文件，本机本来就能打开。名单没有变化。选另一台电脑写出的标识文件。</source>
        <translation>This is the card of this computer, which can open them anyway. The list is unchanged. Choose the card written on the other computer.</translation>
    </message>
    <message>
        <source>最多加 {most} 台电脑。没有添加。先移出不再用的。</source>
        <translation>At most {most} computers can be added. Nothing was added. Remove those no longer used first.</translation>
    </message>
    <message>
        <source>县级标识文件还是以前的，没有写出。密钥没有变化。到“设置”里“重新签发标识”，再写出。</source>
        <translation>The county card is still the earlier one and was not written. The key is unchanged. Choose “Reissue card” in “Settings”, then write it.</translation>
    </message>
    <message>
        <source>{name}签名用的密钥从 {since} 起已停用。本机数据没有变化。请发出单位做新密钥、重新登记，再导出。</source>
        <translation>The key {name} signed with is withdrawn from {since}. Nothing on this computer has changed. Ask the sender to make a new key, enrol again, then export again.</translation>
    </message>
    <message>
        <source>这个包封给了别的县或别的电脑，本机的密钥都打不开。本机数据没有变化。请发出单位看“上报”页封给谁，收下本县的标识后重新导出。</source>
        <translation>This package is sealed for another county or computer; no key here opens it. Nothing on this computer has changed. Ask the sender to see on the “Submissions” page whom it is sealed for, receive this county’s card and export again.</translation>
    </message>
    <message>
        <source>第 {revision} 次上报已收过，内容却不一样，先留在“冲突”里，没有计入。本机已收的没有变化。对照两份，写明原因再决定用哪一份。</source>
        <translation>Submission {revision} was already received with different content; it is kept under “Conflicts” and not counted. What was received here is unchanged. Compare the two, then decide which to use and give the reason.</translation>
    </message>
    <message>
        <source>第 {revision} 次上报接不上前一次，没有计入。本机已收的没有变化。在“冲突”里对照，或请发出单位在原来的工作区里重新导出。</source>
        <translation>Submission {revision} does not follow the one before it and is not counted. What was received here is unchanged. Compare them under “Conflicts”, or ask the sender to export it again from the original workspace.</translation>
    </message>
    <message>
        <source>这一年度已收过另一份自评，这是重新开头的，先留在“冲突”里，没有计入。本机已收的没有变化。对照两份，写明原因再决定用哪一份。</source>
        <translation>Another self-assessment of this year was already received; this one starts afresh, is kept under “Conflicts” and not counted. What was received here is unchanged. Compare the two, then decide which to use and give the reason.</translation>
    </message>
    <message>
        <source>{name}换密钥以前的旧密钥签的，先留在“冲突”里，没有计入。本机已收的没有变化。打电话问清楚，写明原因再决定收不收。</source>
        <translation>Signed with the key {name} has since replaced; it is kept under “Conflicts” and not counted. What was received here is unchanged. Phone to find out, then decide whether to receive it and give the reason.</translation>
    </message>
    <message>
        <source>没有这个冲突。本机数据没有变化。重新打开“冲突”再选。</source>
        <translation>There is no such conflict. Nothing on this computer has changed. Open “Conflicts” again, then choose.</translation>
    </message>
    <message>
        <source>决定用哪一份要写明原因。还没有决定。写一句话，如“电话核实，以后一份为准”。</source>
        <translation>Deciding which to use needs a reason. Nothing is decided yet. Write a sentence, such as “Checked by phone, the later one holds”.</translation>
    </message>
    <message>
        <source>{name}已有 {most} 个冲突没有决定，这一个没有留下。本机数据没有变化。先决定前面的，再收这一个。</source>
        <translation>{name} already has {most} undecided conflicts; this one was not kept. Nothing on this computer has changed. Decide those first, then receive this one.</translation>
    </message>
    <message>
        <source>这是{name}的登记包，要先核对指纹，没有登记。本机数据没有变化。到“机构”里核对指纹后登记。</source>
        <translation>This is the enrolment of {name}; its fingerprint must be compared first, so it was not enrolled. Nothing on this computer has changed. Compare the fingerprint under “Institutions”, then enrol it.</translation>
    </message>
    <message>
        <source>这是本县自己发出去的文件，不用收。本机数据没有变化。</source>
        <translation>This file was issued by this county itself and need not be received. Nothing on this computer has changed.</translation>
    </message>
    <message>
        <source>没有留下这个文件，可能已经删除。本机数据没有变化。请发出单位再给一次。</source>
        <translation>This file was not kept; it may have been deleted. Nothing on this computer has changed. Ask the sender for it again.</translation>
    </message>
    <message>
        <source>这个文件夹里文件太多，最多看 {most} 个，一个也没有收。本机数据没有变化。把上报包单独放进一个文件夹再选。</source>
        <translation>This folder has too many files; at most {most} are looked at, and none was received. Nothing on this computer has changed. Put the submissions into a folder of their own, then choose it.</translation>
    </message>
    <message>
        <source>还没有登记任何机构，没有可汇总的。内容没有变化。先在“机构”里登记机构，收下它们的上报包。</source>
        <translation>No institution is enrolled yet, so there is nothing to roll up. Nothing has changed. Enrol institutions under “Institutions” and receive their submissions first.</translation>
    </message>
    <message>
        <source>没有写过这份汇总包。内容没有变化。先写一份新的汇总包。</source>
        <translation>This rollup package was never written. Nothing has changed. Write a new rollup package first.</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>纸是旧的一版</source>
        <translation>Paper is out of date</translation>
    </message>
    <message>
        <source>纸比收到的新</source>
        <translation>Paper is newer</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Does not match</translation>
    </message>
    <message>
        <source>这里没有这个校验码</source>
        <translation>Check code not found</translation>
    </message>
    <message>
        <source>这 8 位对着好几次上报</source>
        <translation>These 8 characters fit several submissions</translation>
    </message>
    <message>
        <source>纸面和收到的上报包是同一次，而且是该机构最新的一次。</source>
        <translation>The paper and the submission received are the same, and it is the institution’s latest.</translation>
    </message>
    <message>
        <source>该机构后来又报了第 {newest} 次。请按第 {newest} 次重新打印、盖章。</source>
        <translation>The institution has since sent submission {newest}. Print and seal submission {newest} instead.</translation>
    </message>
    <message>
        <source>纸上是第 {paper} 次，这里最新是第 {newest} 次。请该机构把第 {paper} 次的上报包交来。</source>
        <translation>The paper shows submission {paper}, the latest here is {newest}. Ask the institution to hand in submission {paper}.</translation>
    </message>
    <message>
        <source>纸上的{fields}和收到的不一样。这张纸先不要用，打电话问该机构。</source>
        <translation>The paper differs from what was received: {fields}. Do not use this paper yet; phone the institution.</translation>
    </message>
    <message>
        <source>收下的上报包里没有 {code}。对着纸再看一遍；没打错，就是还没有收到，或不是报给本县的。</source>
        <translation>No submission received has {code}. Look at the paper again; if it was typed correctly, the submission has not come in or is not for this county.</translation>
    </message>
    <message>
        <source>把 12 位打全，或扫二维码。</source>
        <translation>Type all 12 characters, or scan the QR code.</translation>
    </message>
    <message>
        <source>纸面就是这里最新定稿的一次，可以盖章。</source>
        <translation>The paper is the latest finalised here; it can be sealed.</translation>
    </message>
    <message>
        <source>后来又定稿了第 {newest} 次。盖章、上报用第 {newest} 次的。</source>
        <translation>Submission {newest} was finalised since. Seal and submit {newest}.</translation>
    </message>
    <message>
        <source>纸上是第 {paper} 次，这里最新定稿的是第 {newest} 次，可能出自另一台电脑。</source>
        <translation>The paper shows submission {paper}, the latest finalised here is {newest}; it may come from another computer.</translation>
    </message>
    <message>
        <source>纸上的{fields}和这里定稿的不一样。这张纸不要用，重新打印。</source>
        <translation>The paper differs from what was finalised here: {fields}. Do not use this paper; print it again.</translation>
    </message>
    <message>
        <source>这里定稿的各次里没有 {code}。对着纸再看一遍；没打错，就不是这里打印的。</source>
        <translation>No submission finalised here has {code}. Look at the paper again; if it was typed correctly, it was not printed here.</translation>
    </message>
    <message>
        <source>纸上其余各项，看一眼是不是这些。</source>
        <translation> See whether the rest of the paper reads like this.</translation>
    </message>
    <message>
        <source>纸上的第 {paper} 次没有收到过。</source>
        <translation>Submission {paper} on the paper was never received. </translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>第几次上报</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>各档条数</source>
        <translation>Clauses by grade</translation>
    </message>
    <message>
        <source>轮次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>没有通知</source>
        <translation>No notice</translation>
    </message>
    <message>
        <source>第 {number} 次</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>第 {number} 号通知</source>
        <translation>Notice {number}</translation>
    </message>
    <message>
        <source>第 {number} 号通知：{title}</source>
        <translation>Notice {number}: {title}</translation>
    </message>
    <message>
        <source>校验码是 12 位，只打前 8 位也行；现在是 {found} 位。对着纸再打一次。</source>
        <translation>A check code has 12 characters, of which the first 8 are enough; these are {found}. Type it again from the paper.</translation>
    </message>
    <message>
        <source>校验码里没有“{found}”，只有数字和除 I、L、O、U 以外的字母。对着纸再打一次。</source>
        <translation>A check code has no “{found}”, only digits and the letters other than I, L, O and U. Type it again from the paper.</translation>
    </message>
    <message>
        <source>这不是本程序印的码。扫报告每页左下角的二维码，或打校验码的前 8 位。</source>
        <translation>This code was not printed by this program. Scan the QR code at the bottom left of each page of the report, or type the first 8 characters of the check code.</translation>
    </message>
    <message>
        <source>这张纸是更新版本的程序印的，二维码读不懂。换用新版程序，或打校验码的前 8 位。</source>
        <translation>This paper was printed by a newer version of the program, so its QR code cannot be read. Use the newer program, or type the first 8 characters of the check code.</translation>
    </message>
    <message>
        <source>扫到的内容不完整，少了字或错了字。再扫一次；还不行就打校验码的前 8 位。</source>
        <translation>What was scanned is incomplete: characters are missing or wrong. Scan it again; if that fails, type the first 8 characters of the check code.</translation>
    </message>
    <message>
        <source>这是草稿，还没有定稿，没有校验码，不作上报用。请该机构定稿后重新打印。</source>
        <translation>This is a draft. It is not finalised, has no check code and is not for submission. Ask the institution to finalise it and print it again.</translation>
    </message>
    <message>
        <source>扫到的是密钥卡，不是报告。密钥卡在登记机构、登记县里时核对指纹用。</source>
        <translation>What was scanned is a key card, not a report. A key card serves to compare the fingerprint when an institution or a county is enrolled.</translation>
    </message>
    <message>
        <source>纸面和收到的上报包没有对上。看上面写的原因，弄清楚再往下做。</source>
        <translation>The paper and the submission received do not agree. See the reason given above and clear it up before going on.</translation>
    </message>
    <message>
        <source>扫到的不是密钥卡。密钥卡上的二维码在指纹的右边；也可以照着纸打 6 组数字。</source>
        <translation>What was scanned is not a key card. The QR code of a key card is to the right of the fingerprint; you can also type the 6 groups of digits from the paper.</translation>
    </message>
    <message>
        <source>这个文件不是能读的图片。用 JPG、PNG、BMP 或 TIF，PDF 请另存成图片；也可以打校验码。</source>
        <translation>This file is not an image that can be read. Use JPG, PNG, BMP or TIF, and save a PDF as an image; or type the check code.</translation>
    </message>
    <message>
        <source>这张图片太大，没有打开。按 200 dpi 或 300 dpi 扫描一页，再试。</source>
        <translation>This image is too large and was not opened. Scan one page at 200 or 300 dpi, then try again.</translation>
    </message>
    <message>
        <source>这张图片已损坏，读不完整。重新扫描或重新拷贝一次，再试。</source>
        <translation>This image is damaged and cannot be read in full. Scan or copy it again, then try again.</translation>
    </message>
    <message>
        <source>图片里没有找到二维码。按 200 dpi 以上扫描整页，拍照要拍清楚、拍全左下角；草稿没有二维码。也可以打校验码。</source>
        <translation>No QR code was found in the image. Scan the whole page at 200 dpi or more; a photo must be sharp and show all of the bottom left corner; a draft has no QR code. You can also type the check code.</translation>
    </message>
    <message>
        <source>这台电脑上没有识别图片的部件，读不了图片。打校验码的前 8 位，或用扫码枪，一样能核对。</source>
        <translation>This computer lacks the component that recognises images, so the image cannot be read. Type the first 8 characters of the check code, or use a barcode scanner; it compares just as well.</translation>
    </message>
    <message>
        <source>这个反馈包不是{county}签的（签名的密钥是 {key_id}）。本机数据没有变化。打电话向县里核实，不要用来历不明的文件。</source>
        <translation>This feedback package was not signed by {county} (the signing key is {key_id}). Nothing on this computer has changed. Phone the county to make sure; do not use a file of unknown origin.</translation>
    </message>
    <message>
        <source>{name}签这个反馈包用的密钥已经停用。本机数据没有变化。请县里用现在的密钥重新发一次。</source>
        <translation>The key with which {name} signed this feedback package is withdrawn. Nothing on this computer has changed. Ask the county to issue it again with its present key.</translation>
    </message>
    <message>
        <source>这是给{name}（{stated}）的反馈，不是给本单位的。本机数据没有变化。向县里要给本单位的那一份。</source>
        <translation>This feedback is for {name} ({stated}), not for this institution. Nothing on this computer has changed. Ask the county for the one for this institution.</translation>
    </message>
    <message>
        <source>反馈说的是 {year} 年度第 {revision} 次上报，这台电脑没有报过这一次。本机数据没有变化。到报出那一次的工作区里导入。</source>
        <translation>The feedback is about {year}, submission {revision}, which was not submitted from this computer. Nothing on this computer has changed. Import it in the workspace that submission came from.</translation>
    </message>
    <message>
        <source>反馈说的 {year} 年度第 {revision} 次上报，和本机报出的那一份内容不同。本机数据没有变化。和县里核对校验码，看谁手里是哪一份。</source>
        <translation>The feedback is about {year}, submission {revision}, but its content differs from what this computer submitted. Nothing on this computer has changed. Compare check codes with the county to see who holds which.</translation>
    </message>
    <message>
        <source>已收到第 {newest} 份反馈，这是第 {revision} 份，没有导入。本机数据没有变化。用最新的那一份。</source>
        <translation>Feedback {newest} has been received already; this is feedback {revision} and was not imported. Nothing on this computer has changed. Use the newest one.</translation>
    </message>
    <message>
        <source>第 {revision} 份反馈已收过，内容却不一样，没有导入。本机数据没有变化。打电话向县里核实。</source>
        <translation>Feedback {revision} was received before with different content; this one was not imported. Nothing on this computer has changed. Phone the county to make sure.</translation>
    </message>
    <message>
        <source>第 {revision} 份反馈接不上前一份，没有导入。本机数据没有变化。打电话向县里核实。</source>
        <translation>Feedback {revision} does not follow on from the one before and was not imported. Nothing on this computer has changed. Phone the county to make sure.</translation>
    </message>
    <message>
        <source>以前提过的意见 {item}（{text}）在这份反馈里不见了或改了条款，没有导入。本机数据没有变化。请县里重新发一次。</source>
        <translation>The earlier item {item} ({text}) is missing from this feedback or has another clause; it was not imported. Nothing on this computer has changed. Ask the county to issue it again.</translation>
    </message>
    <message>
        <source>退回整改，却没有一条要整改的意见。反馈没有发出。至少写一条整改意见，或改成通过。</source>
        <translation>Returned for rectification, but without any item to rectify. The feedback was not sent. Write at least one rectification item, or change the result to passed.</translation>
    </message>
    <message>
        <source>这次上报还没有发出过反馈。内容没有变化。复核完发出后，才能再写一份。</source>
        <translation>No feedback on this submission has been sent yet. Nothing has changed. Another can be written only after the review is finished and sent.</translation>
    </message>
    <message>
        <source>{name}登记的密钥都已停用，反馈没法封给它。反馈没有发出，复核都在。请它重新登记，核对指纹后再发。</source>
        <translation>All enrolled keys of {name} are withdrawn, so the feedback cannot be sealed for it. The feedback was not sent; the review is kept. Ask it to enrol again, compare the fingerprint, then send.</translation>
    </message>
    <message>
        <source>第 {revision} 次上报之后又报过，旧的一次只能看。内容没有变化。打开最新的一次复核。</source>
        <translation>There is a later submission than {revision}; the earlier one can only be viewed. Nothing has changed. Open the newest one to review it.</translation>
    </message>
    <message>
        <source>这次上报的反馈已经发出，复核不能再改。内容没有变化。要更正，先重新打开复核，改好后再发一份。</source>
        <translation>The feedback on this submission has been sent, so the review can no longer be changed. Nothing has changed. To correct it, reopen the review first, change it, then send another.</translation>
    </message>
    <message>
        <source>这次上报的反馈还没有发出，复核本来就开着。内容没有变化。直接改。</source>
        <translation>The feedback on this submission has not been sent yet, so the review is still open. Nothing has changed. Just change it.</translation>
    </message>
    <message>
        <source>标准不许第 {clause} 条不适用。内容没有变化。从 A、B、C、D 里选。</source>
        <translation>The standard does not allow clause {clause} to be not applicable. Nothing has changed. Choose from A, B, C and D.</translation>
    </message>
    <message>
        <source>还有 {n} 条没看，其中 {agreeable} 条自评和计算一致。反馈没有发出，复核都在。看完再发；一致的可以一次同意。</source>
        <translation>Clauses not looked at yet: {n}; in {agreeable} of them self-assessment and computed grade agree. The feedback was not sent; the review is kept. Look at the rest, then send; those that agree can be accepted at once.</translation>
    </message>
    <message>
        <source>还没有定是通过还是退回整改。反馈没有发出，复核都在。选好结论再发。</source>
        <translation>It is not decided yet whether it passes or is returned for rectification. The feedback was not sent; the review is kept. Choose a result, then send.</translation>
    </message>
    <message>
        <source>没有 {item} 这一条整改意见。内容没有变化。检查编号，如 f1-1。</source>
        <translation>There is no rectification item {item}. Nothing has changed. Check the number, such as f1-1.</translation>
    </message>
    <message>
        <source>整改意见没有写内容。内容没有变化。写明要改什么。</source>
        <translation>The rectification item is empty. Nothing has changed. Write what is to be rectified.</translation>
    </message>
    <message>
        <source>整改期限 {day} 已经过了。内容没有变化。选今天以后的日子。</source>
        <translation>The deadline {day} has already passed. Nothing has changed. Choose a day after today.</translation>
    </message>
    <message>
        <source>意见 {item} 已经反馈给机构，不能撤掉。内容没有变化。改好了就销号，不再要求就销号并写明理由。</source>
        <translation>Item {item} has been sent to the institution and cannot be withdrawn. Nothing has changed. Close it once rectified; if it is no longer asked, close it with a reason.</translation>
    </message>
    <message>
        <source>意见 {item} 已经销号，不能改。内容没有变化。先保留它，再改文字或期限。</source>
        <translation>Item {item} is closed and cannot be changed. Nothing has changed. Keep it open first, then change its text or deadline.</translation>
    </message>
    <message>
        <source>意见 {item} 还没有反馈给机构，不用销号。内容没有变化。不要了就撤掉。</source>
        <translation>Item {item} has not been sent to the institution yet and need not be closed. Nothing has changed. Withdraw it if it is not wanted.</translation>
    </message>
    <message>
        <source>整改意见已有 {most} 条，不能再加。内容没有变化。把相近的合成一条。</source>
        <translation>There are {most} rectification items already; no more can be added. Nothing has changed. Merge similar ones into one.</translation>
    </message>
    <message>
        <source>机构答复了的意见还有 {n} 条没有定。反馈没有发出，复核都在。逐条销号或保留，再发。</source>
        <translation>Items answered by the institution but not decided yet: {n}. The feedback was not sent; the review is kept. Close each or keep it open, then send.</translation>
    </message>
    <message>
        <source>登记 {institutions} 家，已报 {submitted} 家，复核通过 {accepted} 家，退回整改 {returned} 家</source>
        <translation>Institutions enrolled {institutions}, submitted {submitted}, passed {accepted}, returned {returned}</translation>
    </message>
    <message>
        <source>，未复核 {n} 家</source>
        <translation>, not reviewed {n}</translation>
    </message>
    <message>
        <source>，没有报 {n} 家</source>
        <translation>, not submitted {n}</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未复核</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>没有报</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>{title}：{figures}，{standing}</source>
        <translation>{title}: {figures}, {standing}</translation>
    </message>
    <message>
        <source>{label} {shown}</source>
        <translation>{label} {shown}</translation>
    </message>
    <message>
        <source>{label} {shown}（{value}/{per}）</source>
        <translation>{label} {shown} ({value}/{per})</translation>
    </message>
    <message>
        <source>说不出</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>，上级的目标，这里只对照</source>
        <translation>, a higher area’s target, for comparison only</translation>
    </message>
    <message>
        <source>没定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>已填全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>没填全</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>上年带来，没确认</source>
        <translation>From last year, unconfirmed</translation>
    </message>
    <message>
        <source>自评记录（前面各表）</source>
        <translation>Self-assessment records (the tables above)</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>历次上报</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>第几次</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>A B C D E</source>
        <translation>A B C D E</translation>
    </message>
    <message>
        <source>包的摘要</source>
        <translation>Package digest</translation>
    </message>
    <message>
        <source>与上一次相比</source>
        <translation>Changes since last</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>自评答案、理由</source>
        <translation>Answers, reasons</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>高出</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>评价要点</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>检查出什么</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生年</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>从事专业</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>证书编码</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>全科注册</source>
        <translation>Registered GP</translation>
    </message>
    <message>
        <source>代号（看不出证件号）</source>
        <translation>Pseudonym (hides the ID number)</translation>
    </message>
    <message>
        <source>台数</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>厂家</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>购置年</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Unit price (元)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>填报</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>自写名称</source>
        <translation>Own name</translation>
    </message>
    <message>
        <source>是否填全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>指标和来历</source>
        <translation>Measures and origin</translation>
    </message>
    <message>
        <source>差在哪里</source>
        <translation>Shortfall</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>现有</source>
        <translation>Have</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>对县级反馈的答复</source>
        <translation>Replies to county feedback</translation>
    </message>
    <message>
        <source>整改项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>哪一件</source>
        <translation>Which item</translation>
    </message>
    <message>
        <source>有效到</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>包里的文件</source>
        <translation>Files in package</translation>
    </message>
    <message>
        <source>是什么</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>在包里的位置</source>
        <translation>Path in package</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>评价要点有变化</source>
        <translation>criteria changed</translation>
    </message>
    <message>
        <source>理由有变化</source>
        <translation>reason changed</translation>
    </message>
    <message>
        <source>佐证有变化</source>
        <translation>evidence changed</translation>
    </message>
    <message>
        <source>新增 {n}</source>
        <translation>added {n}</translation>
    </message>
    <message>
        <source>去掉 {n}</source>
        <translation>removed {n}</translation>
    </message>
    <message>
        <source>改动 {n}</source>
        <translation>changed {n}</translation>
    </message>
    <message>
        <source>自评 {before} → {after}</source>
        <translation>self-assessment {before} → {after}</translation>
    </message>
    <message>
        <source>各级条款数</source>
        <translation>Clauses by grade</translation>
    </message>
    <message>
        <source>这是第一次上报，没有可比的。</source>
        <translation>This is the first submission; there is nothing to compare.</translation>
    </message>
    <message>
        <source>与第 {n} 次相比，记录没有变化。</source>
        <translation>Compared with submission {n}, the records are unchanged.</translation>
    </message>
    <message>
        <source>第 {n} 次</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>还没定稿</source>
        <translation>Not finalised</translation>
    </message>
    <message>
        <source>没导出过</source>
        <translation>Never exported</translation>
    </message>
    <message>
        <source>行政区划</source>
        <translation>Administrative division</translation>
    </message>
    <message>
        <source>服务人口</source>
        <translation>Population served</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>填报联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>年度和次数</source>
        <translation>Year and submission</translation>
    </message>
    <message>
        <source>定稿时间</source>
        <translation>Finalised at</translation>
    </message>
    <message>
        <source>填报人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>随附</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>隐去的号码</source>
        <translation>Numbers hidden</translation>
    </message>
    <message>
        <source>{n} 处</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>前一次的包</source>
        <translation>Previous package</translation>
    </message>
    <message>
        <source>答复的县级反馈</source>
        <translation>Feedback replied to</translation>
    </message>
    <message>
        <source>操作记录的末端摘要</source>
        <translation>End digest of the log</translation>
    </message>
    <message>
        <source>标准的摘要</source>
        <translation>Digest of the standard</translation>
    </message>
    <message>
        <source>与第 {n} 次相比：{graded} 条自评等次变了，{lists} 类记录有变化</source>
        <translation>Compared with submission {n}: grades changed {graded}, kinds of records changed {lists}</translation>
    </message>
    <message>
        <source>{year} 年度 第 {n} 次</source>
        <translation>{year}, submission {n}</translation>
    </message>
    <message>
        <source>{files} 份佐证，内容共 {size}</source>
        <translation>Pieces of evidence {files}, {size} in all</translation>
    </message>
    <message>
        <source>研究生</source>
        <translation>Postgraduate</translation>
    </message>
    <message>
        <source>本科</source>
        <translation>Bachelor’s</translation>
    </message>
    <message>
        <source>大专</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>中专及以下</source>
        <translation>Secondary or below</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>待复核</source>
        <translation>To be re-checked</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>县级检查</source>
        <translation>County check</translation>
    </message>
    <message>
        <source>县级反馈</source>
        <translation>County feedback</translation>
    </message>
    <message>
        <source>隐患</source>
        <translation>Hazard</translation>
    </message>
    <message>
        <source>定稿前检查</source>
        <translation>Pre-check</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>单位直接填报的数字，没有下级数据。</source>
        <translation>A figure stated by the institution itself; no data below it.</translation>
    </message>
    <message>
        <source>没有人填过这个数字。</source>
        <translation>Nobody has entered this figure.</translation>
    </message>
    <message>
        <source>由下面 {n} 个数得出：</source>
        <translation>From the figures below ({n}): </translation>
    </message>
    <message>
        <source>{title} {value}{unit}</source>
        <translation>{title} {value}{unit}</translation>
    </message>
    <message>
        <source>{title}：缺数据</source>
        <translation>{title}: missing data</translation>
    </message>
    <message>
        <source>{title}：计入 {n} 行（{ledger}）</source>
        <translation>{title}, rows counted {n} ({ledger})</translation>
    </message>
    <message>
        <source>{title}：由{ledger}得出</source>
        <translation>{title}: from {ledger}</translation>
    </message>
    <message>
        <source>这些行留在卫生院，只报行数</source>
        <translation>these rows stay at the health centre; only their number is reported</translation>
    </message>
    <message>
        <source>{names}，等 {n} 行</source>
        <translation>{names} and more (rows: {n})</translation>
    </message>
    <message>
        <source>没写名称</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>没定：{why}</source>
        <translation>Open: {why}</translation>
    </message>
    <message>
        <source>收下机构[ {subject} ]换的密钥</source>
        <translation>Receive new key[ of {subject}]</translation>
    </message>
    <message>
        <source>核对纸面</source>
        <translation>Check the paper</translation>
    </message>
    <message>
        <source>留下一个有冲突的上报包</source>
        <translation>Keep a conflicting submission</translation>
    </message>
    <message>
        <source>冲突：保留本机已收的</source>
        <translation>Conflict: keep the one received</translation>
    </message>
    <message>
        <source>冲突：改用另一个上报包</source>
        <translation>Conflict: take the other submission</translation>
    </message>
    <message>
        <source>删除一个没有收下的文件</source>
        <translation>Delete a refused file</translation>
    </message>
    <message>
        <source>收下县里换的密钥</source>
        <translation>Receive the county’s new key</translation>
    </message>
    <message>
        <source>收下县里新的标识</source>
        <translation>Receive the county’s new card</translation>
    </message>
    <message>
        <source>换密钥</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>换密钥的口令</source>
        <translation>Change key passphrase</translation>
    </message>
    <message>
        <source>添加能打开上报包的电脑</source>
        <translation>Add a computer that opens submissions</translation>
    </message>
    <message>
        <source>移出能打开上报包的电脑</source>
        <translation>Remove a computer that opens submissions</translation>
    </message>
    <message>
        <source>写汇总包</source>
        <translation>Write rollup</translation>
    </message>
    <message>
        <source>收下县里的反馈</source>
        <translation>Receive county feedback</translation>
    </message>
    <message>
        <source>答复县里的整改意见[ {subject}]</source>
        <translation>Reply to county item[ {subject}]</translation>
    </message>
    <message>
        <source>复核[ {subject}]：同意[ {several} 条]</source>
        <translation>Review[ {subject}]: agree[ ({several})]</translation>
    </message>
    <message>
        <source>复核[ {subject}]：改等次</source>
        <translation>Review[ {subject}]: change grade</translation>
    </message>
    <message>
        <source>复核[ {subject}]：重看</source>
        <translation>Review[ {subject}]: look again</translation>
    </message>
    <message>
        <source>[{subject} ]提整改意见</source>
        <translation>Add rectification item[ {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]改整改意见</source>
        <translation>Change rectification item[ {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]撤掉整改意见</source>
        <translation>Withdraw rectification item[ {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]整改意见销号</source>
        <translation>Close rectification item[ {subject}]</translation>
    </message>
    <message>
        <source>[{subject} ]整改意见保留</source>
        <translation>Keep rectification item[ {subject}] open</translation>
    </message>
    <message>
        <source>写复核结论</source>
        <translation>Write review result</translation>
    </message>
    <message>
        <source>重新打开复核</source>
        <translation>Reopen review</translation>
    </message>
    <message>
        <source>发出反馈</source>
        <translation>Send feedback</translation>
    </message>
    <message>
        <source>复核结论</source>
        <translation>Review results</translation>
    </message>
    <message>
        <source>条款的复核</source>
        <translation>Clause reviews</translation>
    </message>
    <message>
        <source>整改意见</source>
        <translation>Rectification items</translation>
    </message>
    <message>
        <source>对整改意见的答复</source>
        <translation>Replies to items</translation>
    </message>
    <message>
        <source>已换下</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>反馈包</source>
        <translation>feedback package</translation>
    </message>
    <message>
        <source>汇总包</source>
        <translation>rollup</translation>
    </message>
    <message>
        <source>换密钥以前的旧密钥签的</source>
        <translation>signed with the key before it was changed</translation>
    </message>
    <message>
        <source>取出文件</source>
        <translation>Taking out files</translation>
    </message>
</context>
</TS>
