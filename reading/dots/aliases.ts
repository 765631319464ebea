/**
 * Names for one thing. A line is a thing: its usual name, then what else it is called, between commas. Of these names each
 * stands for all. A name of several words is one term, also where it stands alone in its line.
 *
 * To add one, write a line. Plurals need no name of their own. A short form that is a common word too ("rag", "dag") is worth
 * it only where the readers of these blogs hardly ever mean the common word.
 */
const names = `
a/b test, ab test, split test, online experiment
access control, rbac, role based access control
active learning
amazon web services, aws
anomaly detection, outlier detection
apache airflow, airflow
apache kafka, kafka
apache spark, spark, pyspark
application programming interface, api
area under the curve, auc, roc auc
artificial intelligence, ai, ki, künstliche intelligenz, inteligencia artificial, intelligence artificielle, ia, 人工智能, 人工知能
attention mechanism, self attention
automated machine learning, automl
batch inference, offline inference, batch scoring, batch prediction
bidirectional encoder representations from transformers, bert
canary release, canary deployment, canary rollout
central processing unit, cpu
chain of thought, cot
chatbot, chat bot, conversational agent
cloud cost, cloud bill, cloud spend
command line interface, cli
computer vision, cv
concept drift
confidence interval
content delivery network, cdn
context window, context length
continuous delivery, continuous deployment
continuous integration, ci, ci cd
convolutional neural network, cnn, convnet
cross validation, kreuzvalidierung
data catalog, data catalogue, metadata store
data contract
data drift, covariate shift, distribution shift, dataset shift, datendrift, 数据漂移
data lake, lakehouse
data leakage, target leakage, label leakage
data lineage, provenance
data quality, data validation, datenqualität, calidad de los datos, qualité des données, 数据质量
data warehouse, dwh
deep learning, dl, 深度学习, 深層学習
differential privacy
direct preference optimization, dpo
directed acyclic graph, dag
edge inference, on device inference, on device
embedding, vector representation, einbettung, 嵌入, 埋め込み
error budget
exploratory data analysis, eda
extract transform load, etl, elt
explainability, interpretability, xai, explainable ai
feature engineering
feature flag, feature toggle
feature store, merkmalsspeicher, 特征存储, 特徴量ストア
federated learning
few shot learning, in context learning
fine tuning, finetuning, fine tune, finetune, ajuste fino, feinabstimmung, 微调
foundation model, base model
general data protection regulation, gdpr, dsgvo, rgpd
generative adversarial network, gan
generative ai, genai, gen ai
gradient boosting, gbdt, gbm, xgboost, lightgbm, catboost
graph neural network, gnn
graphics processing unit, gpu, grafikkarte
ground truth, gold label
hallucination, confabulation, halluzination
human in the loop, hitl, human review
hyperparameter tuning, hyperparameter search, hyperparameter optimization, hpo
incident review, postmortem, post mortem, incident report
inference server, model server, triton
infrastructure as code, iac, terraform, pulumi
jupyter notebook, jupyter, ipython
key value cache, kv cache
key performance indicator, kpi
knowledge distillation, model distillation
kubernetes, k8s, kube
label noise, noisy label
large language model, llm, großes sprachmodell, große sprachmodelle, großen sprachmodelle, modelo de lenguaje, modèle de langage, 大语言模型, 大規模言語モデル
learning rate
load balancer, load balancing
long short term memory, lstm
low rank adaptation, lora, qlora
machine learning, ml, maschinelles lernen, aprendizaje automático, apprentissage automatique, 机器学习, 機械学習
mean time to recovery, mttr
mixture of experts, moe
mlops, ml ops, machine learning operations
model card
model registry, modellregister, 模型注册
model serving, online inference, online serving
multi armed bandit, bandit
natural language processing, nlp
neural architecture search, nas
nearest neighbour search, nearest neighbor search, ann search, hnsw, approximate nearest neighbour, approximate nearest neighbor
object storage, s3, blob storage
observability, o11y
open neural network exchange, onnx
optical character recognition, ocr
parameter efficient fine tuning, peft
personally identifiable information, pii, personal data
prompt engineering, prompt design
prompt injection, jailbreak
quantization, quantisation, int8, quantisierung
recommender system, recommendation system, recommendation engine, recsys, recommender
recurrent neural network, rnn
regression test
reinforcement learning, rl
reinforcement learning from human feedback, rlhf
responsible ai, ai ethics
retrieval augmented generation, rag
reverse proxy
root cause analysis, rca
sentence transformer, sbert
service level agreement, sla
service level objective, slo
shadow deployment, shadow mode, dark launch
single sign on, sso
site reliability engineering, sre
software development kit, sdk
spot instance, preemptible instance, preemptible vm
stochastic gradient descent, sgd
synthetic data
tensor processing unit, tpu
time series
train serve skew, training serving skew, train serving skew
user experience, ux
variational autoencoder, vae
vector database, vector store, vector index, vektordatenbank
version control, git
virtual machine, vm
weak supervision, programmatic labelling, programmatic labeling
world wide web, www
`;

/** Gives for each thing its names, the usual one first. */
export const aliases: string[][] = names
  .trim()
  .split("\n")
  .map((line) => line.split(", "));
