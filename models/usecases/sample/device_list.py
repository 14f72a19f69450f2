"""The devices of the sample: kind | tier | units at 40 people | yuan | class | names.

A kind of tier 1 stands in nearly every centre, one of tier 4 only in the best;
5 in none unless it is named. Names are what people write, not what packs say.
A kind ``-`` is no kind of any pack.
"""

DEVICES = """
first_aid_box | 1 | 4 | 380 | 器具 | 急救箱 / 急救药箱（铝合金） / 急救包
ecg_monitor | 1 | 3 | 12800 | 急救 | 心电监护仪 / 多参数监护仪 / 病人监护仪（床旁）
defibrillator | 2 | 1 | 28000 | 急救 | 除颤仪 / 自动体外除颤仪（AED） / 心脏除颤器
bag_mask | 1 | 4 | 260 | 器具 | 简易呼吸器 / 呼吸球囊（成人） / 人工复苏器
ventilator | 4 | 1 | 96000 | 急救 | 无创呼吸机 / 转运呼吸机
gastric_lavage | 2 | 1 | 15600 | 急救 | 全自动洗胃机 / 电动洗胃机
suction | 1 | 2 | 1800 | 急救 | 电动吸引器 / 负压吸引器 / 吸痰器
oxygen_supply | 1 | 3 | 3600 | 急救 | 制氧机 / 氧气瓶（带推车） / 中心供氧
crash_cart | 1 | 2 | 2600 | 急救 | 抢救车 / 急救推车
rescue_bed | 1 | 1 | 3800 | 急救 | 抢救床 / 多功能抢救床
intubation_kit | 2 | 1 | 2200 | 急救 | 喉镜 / 气管插管箱
infusion_pump | 3 | 2 | 6800 | 急救 | 微量注射泵 / 输液泵
stretcher | 1 | 2 | 1500 | 急救 | 平车 / 担架车
ambulance | 2 | 1 | 186000 | 急救 | 救护车 / 监护型救护车 / 120急救车
visit_bag | 1 | 8 | 320 | 器具 | 出诊箱 / 随访包 / 出诊包（家医团队）
debridement_kit | 1 | 6 | 450 | 器具 | 清创缝合包
oximeter | 1 | 4 | 280 | 器具 | 指夹式血氧仪 / 脉搏血氧仪
wheelchair | 1 | 3 | 680 | 器具 | 轮椅
examination_couch | 1 | 8 | 900 | 诊疗 | 诊察床 / 检查床
stethoscope | 1 | 16 | 120 | 器具 | 听诊器 / 双头听诊器
sphygmomanometer | 1 | 16 | 340 | 诊疗 | 电子血压计 / 水银血压计 / 血压计（臂式）
thermometer | 1 | 20 | 90 | 器具 | 额温枪 / 体温计
film_viewer | 1 | 2 | 600 | 诊疗 | 观片灯（双联）
height_weight_scale | 1 | 2 | 1200 | 诊疗 | 身高体重秤 / 身高体重测量仪
ent_set | 2 | 1 | 1600 | 诊疗 | 五官检查器
ophthalmoscope | 3 | 1 | 2300 | 诊疗 | 直接检眼镜
slit_lamp | 4 | 1 | 32000 | 诊疗 | 裂隙灯显微镜
nebuliser | 1 | 3 | 900 | 诊疗 | 雾化机 / 雾化吸入器
infusion_chair | 2 | 12 | 700 | 诊疗 | 输液椅
dental_chair | 3 | 1 | 38000 | 口腔 | 牙科综合治疗椅 / 牙椅
dental_xray | 4 | 1 | 26000 | 口腔 | 牙片机
curing_light | 3 | 1 | 1400 | 口腔 | 光固化灯
ultrasonic_scaler | 3 | 1 | 5200 | 口腔 | 洁牙机
gynaecological_bed | 1 | 1 | 4200 | 妇产儿 | 妇科检查床 / 妇科诊查床
delivery_bed | 4 | 1 | 16800 | 妇产儿 | 产床
fetal_doppler | 2 | 1 | 1500 | 妇产儿 | 多普勒胎心仪
neonatal_warmer | 4 | 1 | 18500 | 妇产儿 | 婴儿辐射保暖台
infant_scale | 1 | 2 | 1600 | 妇产儿 | 婴儿秤 / 儿童身高体重测量仪
hearing_screener | 2 | 1 | 19800 | 妇产儿 | 听力筛查仪 / 儿童听力筛查仪
vision_screener | 1 | 2 | 3600 | 妇产儿 | 视力表灯箱 / 视力筛查仪
operating_table | 3 | 1 | 46000 | 手术 | 综合手术床 / 手术台
operating_light | 3 | 1 | 28000 | 手术 | 手术无影灯
anaesthesia_machine | 5 | 1 | 165000 | 手术 | 麻醉机
surgical_instruments | 3 | 4 | 1800 | 手术 | 手术器械包
blood_analyser | 1 | 1 | 68000 | 检验 | 血球仪 / 血细胞分析仪（三分类） / 血液细胞分析仪
urine_analyser | 1 | 1 | 16800 | 检验 | 尿液分析仪 / 尿常规分析仪
biochemistry_analyser | 1 | 1 | 42000 | 检验 | 半自动生化分析仪 / 生化仪
auto_biochemistry_analyser | 3 | 1 | 236000 | 检验 | 全自动生化分析仪 / 全自动生化仪
electrolyte_analyser | 3 | 1 | 32000 | 检验 | 电解质分析仪
coagulation_analyser | 3 | 1 | 48000 | 检验 | 血凝仪 / 全自动凝血分析仪
hba1c_analyser | 3 | 1 | 39000 | 检验 | 糖化血红蛋白分析仪
immunoassay_analyser | 4 | 1 | 185000 | 检验 | 化学发光免疫分析仪 / 荧光免疫分析仪
microscope | 1 | 2 | 4600 | 检验 | 生物显微镜 / 双目显微镜
centrifuge | 1 | 2 | 3200 | 检验 | 低速离心机 / 台式离心机
glucose_meter | 1 | 10 | 260 | 检验 | 血糖仪 / 快速血糖仪
incubator | 2 | 1 | 3900 | 检验 | 恒温培养箱
water_bath | 2 | 1 | 1300 | 检验 | 恒温水浴箱
refrigerator | 1 | 3 | 2800 | 后勤 | 电冰箱
xray_machine | 1 | 1 | 138000 | 影像 | 200mA X光机 / X线机
dr | 3 | 1 | 680000 | 影像 | DR / 数字化X线摄影系统（DR） / 数字化医用X射线摄影系统
ultrasound | 1 | 1 | 56000 | 影像 | B超机 / 黑白超（便携） / B型超声诊断仪
colour_doppler | 3 | 1 | 560000 | 影像 | 彩超 / 彩色多普勒超声诊断仪
ecg_machine | 1 | 2 | 14800 | 影像 | 十二导联心电图机 / 心电图机（数字式）
holter | 3 | 1 | 26000 | 影像 | 动态心电图仪 / 动态心电记录仪（HOLTER）
abpm | 3 | 2 | 9800 | 影像 | 动态血压监测仪
spirometer | 4 | 1 | 36000 | 影像 | 肺功能检测仪
fundus_camera | 4 | 1 | 168000 | 影像 | 免散瞳眼底相机
ct | 5 | 1 | 2680000 | 影像 | 16排螺旋CT
gastroscope | 5 | 1 | 380000 | 影像 | 电子胃镜
bone_densitometer | 4 | 1 | 78000 | 影像 | 超声骨密度仪
radiation_protection | 1 | 3 | 3200 | 影像 | 铅衣 / 防护铅衣（含围脖）
teleconsultation | 2 | 1 | 48000 | 信息 | 远程会诊终端 / 远程会诊系统（医共体）
medicine_refrigerator | 1 | 2 | 6800 | 药房 | 药品阴凉柜 / 药品冷藏柜
drug_cabinet | 1 | 8 | 900 | 药房 | 西药柜
herb_cabinet | 1 | 3 | 4200 | 药房 | 中药斗 / 中药柜
decoction_machine | 2 | 1 | 12600 | 药房 | 自动煎药机
narcotics_safe | 1 | 1 | 2400 | 药房 | 保险柜（麻精药品）
autoclave | 1 | 1 | 36000 | 消毒 | 高压灭菌锅 / 压力蒸汽灭菌器 / 脉动真空灭菌器
ultrasonic_cleaner | 3 | 1 | 6600 | 消毒 | 超声波清洗机
uv_lamp | 1 | 12 | 480 | 消毒 | 紫外线消毒车 / 空气消毒机
sewage_treatment | 2 | 1 | 98000 | 后勤 | 污水处理设备
waste_storage | 1 | 1 | 5200 | 后勤 | 医疗废物暂存设备
vaccine_refrigerator | 1 | 3 | 9800 | 预防保健 | 医用冷藏冰箱 / 疫苗冰箱
cold_box | 1 | 6 | 360 | 预防保健 | 疫苗冷藏包 / 冷藏背包
temperature_monitor | 2 | 1 | 5600 | 预防保健 | 温湿度监测系统 / 冷链监测（自动报警）
vaccine_scanner | 1 | 2 | 1800 | 预防保健 | 扫码枪
checkup_machine | 2 | 2 | 28000 | 预防保健 | 健康一体机 / 随访一体机
education_av | 1 | 1 | 4200 | 预防保健 | 投影仪 / 健康教育影音设备
acupuncture_needles | 1 | 20 | 60 | 中医康复 | 针灸针 / 毫针（套）
cupping_set | 1 | 6 | 180 | 中医康复 | 火罐 / 真空罐
moxibustion_set | 1 | 6 | 120 | 中医康复 | 艾灸盒 / 艾灸仪
gua_sha_set | 1 | 4 | 60 | 中医康复 | 刮痧板
tdp_lamp | 1 | 6 | 360 | 中医康复 | TDP治疗仪（神灯） / 特定电磁波治疗仪
electroacupuncture | 1 | 3 | 680 | 中医康复 | 电针仪 / 针灸电针仪
medium_frequency | 2 | 2 | 6800 | 中医康复 | 电脑中频治疗仪
low_frequency | 3 | 1 | 5200 | 中医康复 | 低频治疗仪
traction | 2 | 1 | 12800 | 中医康复 | 腰椎牵引床 / 颈腰椎牵引床
massage_bed | 1 | 3 | 1200 | 中医康复 | 推拿床
fumigation | 3 | 1 | 11800 | 中医康复 | 中药熏蒸机 / 熏蒸床
infrared | 2 | 2 | 1400 | 中医康复 | 红外线治疗仪
wax_therapy | 4 | 1 | 13600 | 中医康复 | 恒温蜡疗仪
shockwave | 4 | 1 | 88000 | 中医康复 | 体外冲击波治疗仪
exercise_bike | 3 | 1 | 16800 | 中医康复 | 上下肢主被动训练仪
parallel_bars | 4 | 1 | 2600 | 中医康复 | 平行杠
pt_bed | 3 | 1 | 3600 | 中医康复 | PT训练床
pulse_pillow | 1 | 3 | 40 | 器具 | 脉枕
computer | 1 | 20 | 4200 | 信息 | 台式电脑 / 笔记本电脑
printer | 1 | 12 | 1600 | 信息 | 激光打印机
card_reader | 1 | 6 | 480 | 信息 | 身份证读卡器
self_service | 4 | 1 | 36000 | 信息 | 自助一体机 / 自助打印机
queue_display | 3 | 1 | 28000 | 信息 | 排队叫号系统
emergency_power | 1 | 1 | 38000 | 后勤 | 柴油发电机组 / UPS电源
- | 1 | 20 | 1600 | 后勤 | 病床（双摇）
- | 1 | 6 | 2600 | 后勤 | 壁挂空调
- | 1 | 4 | 900 | 后勤 | 候诊椅（四人位）
- | 1 | 10 | 380 | 后勤 | 输液架
- | 2 | 2 | 3200 | 后勤 | 监控设备
- | 3 | 1 | 2200 | 后勤 | 除颤仪电极片（备用）
"""
