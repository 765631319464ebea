/**
 * A small labelled set: 200 invented posts and 60 invented notes on 25 subjects.
 *
 * How it was labelled: every sentence was written for this file, by one hand, subject by subject; a post is related to a note
 * when both were written for the same subject, so there are eight related posts for each note. The subjects were chosen to
 * mislead: "store", "drift", "cache", "window", "shadow", "token", "batch", "pipeline" and "memory" stand in several of them
 * with different meanings, a third of the titles say nothing about their subject, as titles do, and notes say things in other
 * words than the posts ("k8s", "LLM", "on-call").
 *
 * What it does not show: how readers judge. Who wrote the notes had seen the posts; a post of another subject that a reader would
 * find useful counts as wrong; texts of two sentences are shorter than posts are; all of it is English. It can show that one way
 * of finding is better than another on the same texts, and that a change made it worse, and nothing else.
 */
const set = `
# feature stores
One definition, two readers | A feature store keeps one definition of a feature for training and for serving, so the offline table and the online lookup agree. Freshness of each feature is written next to its owner.
Why our features went stale on Sundays | The online store was filled by a nightly job that skipped weekends. We added a freshness check per feature and an alert when a feature is older than its promise.
Point in time joins without tears | Joining labels to feature values as of the moment of the event keeps the future out of the training set. The feature store does this join; by hand everybody gets it wrong once.
What we deleted from our feature platform | Half of the feature definitions had no reader. We list for every feature which models read it, and the store drops those nobody has asked for in ninety days.
Buying or building a feature store | Redis and a warehouse took us a year. A small team needs shared feature definitions and a backfill long before it needs a streaming store.
Backfills are the real product | When a feature definition changes, its history must be computed again. Our feature store runs the backfill and keeps both versions of the feature until every model has moved.
Naming things for strangers | Features named by their owner, entity and aggregation window can be found by another team. Discovery in the feature store went from asking around to searching.
Streaming aggregates at low latency | Counting clicks of the last ten minutes per user as an online feature: the stream writes to the store, serving reads the aggregate in two milliseconds, training reads the same log.
> Our features are stale by the time the model reads them; the feature store needs freshness checks per feature
> training and serving compute the same feature with two definitions, I want one feature definition with a backfill
> point-in-time joins: labels must not see feature values from the future
# data drift and monitoring
Alerts that cry wolf | Drift alerts fired on every holiday. We compare each input distribution with the same weekday of past weeks, and page only when the model's predictions move as well.
Measuring shift with and without labels | Population stability index and the Kolmogorov-Smirnov test disagree on large samples. With many rows every tiny shift is significant; look at the size of the shift instead.
The week the world changed | Covariate shift reached us before the labels did. A monitor on the distribution of inputs told us of the drift two weeks before accuracy fell.
Dashboards nobody opens | We replaced forty charts by one weekly letter about drift: which inputs moved, which predictions moved, and what we did about it.
Concept drift in a shop of fashion | What people mean by summer changes every year. The relation between inputs and target moved although the inputs did not; only delayed labels show concept drift.
A threshold is a promise | Every drift threshold has an owner and a reason. Alert fatigue ended when each alert named the decision that depends on it.
Monitoring models with slow labels | Loans default after a year. Until then we monitor the distribution of scores, the share of missing inputs and the drift between segments.
Sampling a firehose | Storing every prediction for monitoring costs more than the model. A stratified sample of predictions finds the same drift with a hundredth of the rows.
> drift alerts cry wolf, every holiday the distribution of inputs moves and someone is paged for nothing
> labels come months later, so monitoring must look at predictions and input distributions
> covariate shift was visible before accuracy fell; which threshold for PSI is worth an alert?
# retrieval for language models
Chunks are a product decision | Retrieval augmented generation stands on how documents are cut. Chunks by heading answered more questions than chunks by length, and the retrieved passages could be cited.
What we learned from a thousand wrong answers | Most wrong answers of our assistant were retrieval errors: the passage was in the index and not among the top results. A reranker after the first retrieval mended half.
Hybrid search beats either half | Keyword search finds part numbers, vector search finds paraphrases. Merging both rankings before the language model reads them lifted recall of passages.
Citations or silence | Our RAG assistant must quote the retrieved passage or say that it does not know. Answers without a source fell from a fifth to almost none.
Freshness for assistants | Documents change and the index keeps their old chunks. Re-embedding only the chunks whose text changed keeps retrieval fresh at a tenth of the cost.
Evaluating the retriever alone | Before judging answers, measure whether the right passage was retrieved: recall at five on questions written by support staff.
Long context did not kill retrieval | Pasting whole manuals into the prompt cost more and found less. Retrieval of eight passages beat a context of a hundred pages on our questions.
Access rights belong to the index | A retrieved chunk carries the permissions of its document. Filtering after retrieval leaks the existence of pages; filtering inside the index does not.
> RAG: most wrong answers are retrieval errors, measure recall of the retriever before touching the prompt
> chunking by headings, hybrid keyword and vector retrieval, then a reranker
# language model evaluation
Judges with opinions | A language model that judges answers prefers long ones and its own. We calibrate the judge against two hundred answers graded by people, and report agreement.
Your benchmark is in the training set | Public benchmarks leak into pretraining. A private evaluation set of our own questions ranks models in another order.
Evals as unit tests | Every prompt change runs a suite of evals: graded examples with rubrics. A regression in the eval suite blocks the release as a failing test would.
Grading is a craft | Rubrics with three levels gave graders agreement; ten levels gave noise. Pairwise comparison of two answers was cheaper than scoring one.
Small samples, big claims | Fifty eval questions cannot tell two language models apart. Report intervals for each eval, and pair the questions.
What users flag is not what fails | Thumbs down came from slow answers. Grading a random sample of conversations found failures that nobody had flagged.
An eval set that ages well | Questions are retired when every model passes. The evaluation set gets new questions from last month's failures and keeps a frozen core.
Hallucinations, counted | We count claims in an answer that the source does not support. The judge marks unsupported claims and a person checks one in ten judgements.
> LLM as judge prefers long answers; calibrate the judge against human grades first
> every prompt change should run our eval suite with rubrics, like unit tests
> fifty eval questions are not enough to tell two models apart
# gpu cost and scheduling
The idle half of our cards | GPU utilisation was at forty percent because jobs held cards while they loaded data. Preemptible queues and a budget per team raised it to eighty.
Spot instances and the art of losing a node | Training on spot capacity costs a third if checkpoints are cheap. We lose a GPU node twice a day and ten minutes of work each time.
Who pays for the cluster | Showing each team its GPU hours in money changed more than any scheduler. The cost per experiment stands next to its result.
Fair queues for unfair demand | A scheduler that gives every team its share and lends idle GPUs to whoever waits. Borrowed cards are taken back within a minute.
Fractions of a card | Slicing a GPU for notebooks and small inference saved twenty cards. Isolation of memory matters more than of compute.
Buying the wrong accelerators | We bought for peak and paid for idle. Forecasting GPU demand by team and quarter made the next order half as large.
Packing jobs like suitcases | Large training jobs fragment a cluster. Gang scheduling with defragmentation at night left whole nodes of GPUs free for the morning.
Night shift pricing | Batch training moved to hours when cards are cheap. A queue with a deadline lets the scheduler choose when to spend.
> GPU utilization is at 40 percent and finance asks what an experiment costs
> spot instances for training: checkpoints often, lose a node, carry on
# kubernetes operations
Pods that would not die | Inference pods on Kubernetes ignored the termination signal and requests failed at each rollout. A preStop hook and draining the load balancer ended it.
Requests, limits and lies | CPU limits throttled our pods although nodes were idle. On Kubernetes we set requests from measured use and dropped the limits.
Autoscaling on the wrong signal | Scaling pods by CPU reacted too late. Queue length as the autoscaler's metric kept latency flat on the cluster.
A cluster upgrade without drama | Moving namespaces one at a time to a new Kubernetes cluster let us roll back in minutes. Custom operators were the hard part.
Node images of nine gigabytes | Containers with CUDA took minutes to pull. Caching images on the nodes and lazy loading made pods start in seconds.
Operators we regret | Our custom Kubernetes operator hid what three manifests would have said. We deleted it and pods are deployed with plain templates.
Noisy neighbours | One namespace's jobs starved the others of disk. Quotas per namespace and separate node pools gave every team its own weather.
Secrets in plain sight | Environment variables of a pod are readable to anyone with access to the cluster. We mount secrets as files and rotate them.
> k8s pods fail requests at each rollout, drain the load balancer first
> autoscaling pods by CPU is too late, use queue length on the cluster
# model serving latency
Where the milliseconds go | Half of our serving latency was serialisation. Measuring each hop of a request showed that the model itself took nine of forty milliseconds.
Batching requests that arrive alone | Dynamic batching in the inference server waits two milliseconds for company. Throughput tripled and tail latency hardly moved.
The tail is the product | Users feel the slowest request. Hedged requests and a deadline passed down the chain cut the ninety-ninth percentile of serving by half.
From Python to a compiled graph | Exporting the model to ONNX and serving it from a compiled runtime halved latency. Two operators needed replacements and a test of equal outputs.
Cold starts in the morning | Loading weights took a minute after each scale up. Keeping a warm replica and mapping weights from local disk made serving ready in seconds.
Timeouts that add up | Every service had its own timeout and together they exceeded the user's patience. One deadline travels with the request through serving.
A load test that told the truth | Replaying production traffic with its bursts found queueing that a constant rate never showed. Latency percentiles by request size explained the rest.
Serving two models with one process | Sharing an inference server between models saved memory, and one model's large requests delayed the other's. Separate queues gave back the latency.
> tail latency of serving: pass one deadline down the chain and hedge slow requests
> dynamic batching in the inference server, throughput against latency
> model server cold starts: loading weights takes a minute after scale up
# deployment and rollout
Shadow first, canary second | A new model answers in the shadow of the old one for a week, then gets one percent of traffic. Rollback is a flag, not a deployment.
The rollback we could not do | The new model wrote features that the old one could not read. Since then every release is tested backwards before its canary.
Releases on Tuesday mornings | Deploying a model is a routine with a checklist: shadow comparison, canary, full traffic, and a person who watches.
Blue, green and amber | Two complete deployments and a switch of traffic are simple until state is shared. We keep the canary small and its metrics separate.
Comparing answers nobody saw | In shadow mode the candidate's answers are logged and compared with the live model's. Disagreements are read by hand before the rollout.
Flags outlive their authors | Every feature flag of a rollout has an end date. Forgotten flags sent a tenth of traffic to a retired model for a month.
A canary that sings the wrong song | One percent of traffic was one country. The canary must see the same mix of users as the whole rollout.
Automatic rollback, carefully | When the canary's error rate leaves the band of the stable deployment, traffic goes back by itself. False rollbacks cost less than waiting.
> shadow deployment for a week, then a canary with one percent of traffic, rollback by flag
> our rollout failed because rollback was never tested backwards
# experiment design
Peeking costs you | Looking at an A/B test every day and stopping when it is significant makes one in four winners false. Sequential tests allow looking.
Fewer users, same answer | Variance reduction with data from before the experiment halved the time our tests run. The adjustment is a regression on last month's value.
When users share a city | Treated riders and control riders compete for the same drivers. Randomising by city and week removes the interference, and costs power.
Metrics that argue | Clicks rose and retention fell in the same experiment. We choose one decision metric before the test begins, and guardrails that may veto.
Novelty wears off | The effect of a new layout halved in the third week. Experiments on habits run a month, and the treatment effect is plotted by day since exposure.
Sample ratio mismatch | If the split is not what was planned, no result of the experiment can be trusted. A chi-square test on the counts runs before any other.
Null results are results | Two thirds of our experiments change nothing. Publishing nulls inside the company stopped three teams from testing the same idea again.
Power before pride | A test that cannot detect an effect of two percent should not run. We compute sample size from the variance of last quarter.
> A/B test winners were false because we peeked every day; sequential tests
> variance reduction with pre-experiment data so that tests run half as long
# labelling
Two labellers and a coin | Agreement between labellers was no better than chance for one class. Rewriting the guideline with borderline examples did more than a third labeller.
Labels by rules | Weak supervision writes labels with rules and votes among them. The rules disagree usefully; a model of their accuracy makes training labels.
The cheapest ten thousand labels | Active learning asks for the label the model is least sure of. After the first thousand annotations random choice was as good.
Annotation tools are user interfaces | Keyboard shortcuts doubled what an annotator labels in an hour. Showing the model's guess made them faster and lazier.
Finding the wrong labels | Training on cross-validated losses shows which labels are likely wrong. We relabel the worst two percent each month.
Paying by the hour | Annotators paid by label hurry. Paid by the hour, with feedback on disagreements, label quality rose and cost did not.
Guidelines that grow | Every dispute between annotators becomes an example in the labelling guideline. Version numbers tell which labels were made under which rules.
Gold questions | One task in twenty has a known label. Annotators who miss gold questions get coaching, and their labels are reviewed.
> annotators disagree at borderline examples, rewrite the labelling guideline
> weak supervision rules or active learning for the next ten thousand labels?
> which labels are wrong? train on losses and relabel the worst
# data pipelines
Exactly once, mostly | Jobs that can run twice without harm are simpler than jobs that promise to run once. Our pipeline writes partitions and replaces them whole.
The DAG that ate the night | One late upstream table delayed ninety tasks. Airflow sensors with a deadline skip the day and say so instead of waiting.
Contracts at the border | Producers changed a column and five pipelines broke. A data contract checked in the producer's build moved the failure to the person who caused it.
Backpressure for batch people | Kafka consumers fell behind on Mondays. Letting the pipeline shed optional events kept the lag under a minute.
Schema changes without meetings | Columns are added and never renamed. A schema registry refuses what old readers of the pipeline cannot read.
Orchestrators compared by failure | We judged orchestrators by what happens at three in the night: retries, alerts, and how a task is run again for one day.
Small files, large bills | Streaming jobs wrote a million small files into the lake. Compaction each hour made queries ten times faster.
Lineage pays on bad days | When a source table is wrong, lineage lists every downstream table and dashboard. Rebuilding in order took hours instead of a week.
> one late upstream table delays the whole Airflow DAG at night
> data contracts: a producer renamed a column and the pipelines broke
# data quality and tests
Tests for tables | Row counts, null shares and uniqueness are tested at each load, as code is. A failed data test stops the load before anyone reads it.
The column that was always zero | A sensor failed and sent zeros for a month. Validation of ranges passed; only a test of variance would have failed.
Great expectations, small steps | Start with five data quality checks on the table that hurts most. A hundred checks nobody owns are noise.
Who owns a broken row | Quarantine bad rows in a table of their own with the reason. The owner gets a list each morning and validation goes on for the rest.
Anomalies in counts | Row counts follow the week. A simple forecast with a band finds missing partitions that a fixed threshold misses.
Sampling for truth | Once a month we compare a hundred rows with the source by hand. Data quality has a number now, and it fell when we began to look.
Nulls with a meaning | Missing, unknown and not applicable were all null. Giving each its own value made validation possible and two models better.
Validation in the request | Checking inputs where they arrive rejects bad payloads with a message. The data tests downstream went quiet.
> data quality checks at each load: null share, uniqueness, row counts, stop the load when a test fails
> quarantine bad rows with the reason and an owner
# reproducibility and versioning
Run it again, Sam | Nobody could rebuild last year's model. Code, data version, configuration and seed are now recorded with every training run.
Locking what floats | Unpinned packages changed our model between two builds. A lock file and a container digest make a run reproducible.
Versioning data by reference | Copying datasets for each experiment filled the disk. Content hashes with pointers in git version the data without copies.
Seeds are not enough | Two runs with one seed differed because of parallel reductions. Deterministic kernels cost eight percent; we use them for the final run.
Tracking without ceremony | Experiment tracking that needs three lines is used. Parameters, metrics and the commit of each run are logged by the launcher, not by people.
The registry as a contract | A model registry entry names its data version, its run, its metrics and who approved it. Nothing is deployed that is not in the registry.
Notebooks grow up | Notebooks that ran in any order gave results nobody could reproduce. Running them from top to bottom in the build found the hidden state.
Archaeology of a model | To explain a decision from 2022 we needed its exact model version. Keeping artefacts for as long as decisions can be challenged is now a rule.
> cannot rebuild last year's model: record data version, config, seed and commit with every run
> reproducible runs need pinned packages and a lock file
# privacy
What a model remembers | Language models repeat rare training examples. Deduplication and differential privacy lowered how often a planted secret could be extracted.
Forgetting on request | A deletion request reaches the warehouse in a day and the model never. We retrain quarterly without deleted users and document the delay.
Masking before the lake | Personal data is masked at the border: names and addresses become tokens before any table. Analysts asked for the originals twice in a year.
An epsilon for managers | Differential privacy needs a budget that someone signs. We explain epsilon as how much one person's presence may change the result.
Consent is a column | Whether a user's data may train a model stands in a column that every query joins. Missing consent means no.
Logs that know too much | Prompts of our assistant held passwords and personal data. Scrubbing at the client and a short retention solved most of it.
Learning without collecting | Federated learning keeps typing data on the phone and sends updates. Secure aggregation hides each update among thousands.
Synthetic people | Synthetic records passed every statistical test and still contained a real patient. A privacy attack is part of the release check now.
> GDPR deletion requests never reach the trained model, personal data stays in it
> differential privacy budget, who signs the epsilon?
# fairness and explanation
Why was I refused | Customers asked for the reason of a refusal. Counterfactual explanations name the smallest change that would have been accepted.
Attributions that contradict | Shapley values from two libraries disagreed because of correlated inputs. An explanation is a model too, and has to be tested.
Equal in which sense | Equal error rates and equal acceptance cannot both hold between groups. The choice of fairness measure was made by the product's owner, in writing.
Slices tell | Accuracy was fine overall and poor for older women. Evaluating by slices of groups is now the first page of each report on bias.
A card for each model | Model cards state intended use, groups tested and known bias. Sales reads them before promising anything.
Proxies in the postcode | Removing gender did not remove bias: the postcode carried it. We measure how well protected groups can be predicted from the inputs.
Interpretable by choice | A scorecard with twelve terms lost one percent against boosting and could be explained to an auditor in an hour.
Appeals are data | Decisions that people appealed and won show where the model is unfair. Appeals feed a review each quarter.
> explanations: Shapley values contradict each other with correlated inputs
> fairness by slices, error rates between groups differ, postcode is a proxy
# recommender systems
The second stage matters | Candidates are retrieved by two towers and ranked by a heavier model. Most gains of our recommender came from the ranking stage.
Popular is not a preference | A recommender trained on clicks learns what was shown. Correcting for position and popularity changed what people discover.
Cold start for new songs | New items have no clicks. Content embeddings place them near similar items until the recommender has seen enough listeners.
Diversity as a constraint | Ten similar recommendations bore. A reranking for diversity cost one percent of clicks and gained sessions next week.
Feedback loops in feeds | The feed shows what it learned to show. A share of random recommendations keeps the training data honest.
Session models | What someone wants now is in the last ten items. Sequence models on sessions beat long histories for our recommendations.
Explaining a recommendation | Because you read this: a reason under each recommendation raised trust, even when the reason was simple.
Offline gains that vanish | Better ranking metrics offline often changed nothing online. Counterfactual estimates of a recommender's policy agreed more with tests.
> ten similar recommendations bore people, rerank for diversity
> recommender trained on clicks learns what was shown, correct for position and popularity
> cold start: new items have no clicks in the recommendation ranking
# forecasting
Forecasts people overrule | Planners changed forty percent of our demand forecasts and made most of them worse. Showing the forecast's past error helped more than hiding the button.
Intervals before points | A demand forecast without an interval is a guess. Quantile forecasts let the buyer choose how often to run out.
Hierarchies must add up | Forecasts for stores did not sum to the region. Reconciling the hierarchy made both better.
Beating last week | The seasonal naive forecast is hard to beat. Every new time series model is shown beside it.
Holidays move | Easter ruined our forecast of April. Calendars as inputs with the days before and after mended the season.
One model for ten thousand series | A global model learns seasonality across time series. Short series gained most, long ones a little.
Intermittent demand | Spare parts sell twice a year. Croston's method and a zero-inflated forecast beat what works for milk.
Backtests with a rolling origin | Testing a forecast on one year proves little. A rolling origin gives many forecasts and a spread of errors.
> demand forecasts without intervals, planners overrule them
> store forecasts do not sum to the region, reconcile the hierarchy
> time series: seasonal naive as baseline, rolling origin backtests
# incidents and on call
The page at four | Our model failed silently and the first page came from a customer. Incident reviews now ask why no alert of ours came first.
Blameless and precise | A postmortem without names and with exact times. Actions from incident reviews have owners and half are done within a month.
Runbooks written by the tired | Whoever was on call writes the runbook the next morning. A runbook begins with how to stop the damage.
On call for models | Data scientists joined the rotation. Incidents fell, since those who were woken mended what woke them.
Severity in plain words | Four levels of incident, each with an example. Arguing about severity during an outage cost twenty minutes.
Game days | Once a quarter we break something on purpose: a stale table, an empty response. Incident response got faster and two runbooks were wrong.
The outage that was a dashboard | An alert about a dead job was itself dead. A heartbeat that pages when it stops is the only alert we trust on call.
Counting pages | Every page of the on-call week is classified: useful, early, false. False pages above a tenth stop feature work.
> incident review: the first page came from a customer, not from our alerts; runbook missing
> on-call rotation for data scientists, count false pages each week
# prompt engineering and agents
Prompts under review | Prompts live in the repository with tests and a changelog. A changed comma is reviewed like code.
An agent with a leash | Our agent may call five tools with typed arguments. A budget of steps and a person's approval before writing keep the agent safe.
Ask for structure | A schema for the answer and a retry on invalid JSON ended parsing errors. Constrained decoding made the retry rare.
Instructions in the data | A web page told our agent to send its secrets. Prompt injection is treated as untrusted input: tools that write are off when the agent has read the web.
Examples beat adjectives | Three examples in the prompt did more than a page of instructions. Order of examples mattered more than we liked.
Agents that loop | The agent called the same tool forty times. Detecting repeated tool calls and a limit on steps stopped it.
A cheaper planner | A large model plans and a small one calls tools. The agent costs a fifth and finishes as many tasks.
Memory for assistants | What an agent should remember between conversations is written as short facts the user can see and delete.
> the agent calls the same tool in a loop, limit its steps and tools that write
> prompt injection from web pages: treat what the agent read as untrusted
> prompts in the repository with tests, three examples beat instructions
# language model inference cost
Tokens are money | Shorter prompts saved more than a cheaper model. We count tokens per feature and show the bill to its team.
The cache between requests | A prefix cache keeps the attention keys of a shared system prompt. Requests with the same prefix answer in half the time.
Speculate, then verify | A small draft model proposes tokens and the large one verifies them. Decoding became twice as fast with equal output.
Routing by difficulty | Easy questions go to a small language model. The router costs a millisecond and saved sixty percent of tokens.
Eight bits are enough | Quantising weights to eight bits halved memory and lost nothing we could measure; four bits lost on long answers.
Paged memory for attention | The KV cache fragments memory. Paging it let one card serve four times as many conversations.
Continuous batching explained | Requests join and leave the batch at each token. Throughput of language model inference rose fivefold over static batches.
Answers that end | Limiting the length of answers by instruction and by a stop sequence cut output tokens by a third.
> KV cache fragments memory in LLM inference, paging and prefix cache
> token bill: route easy questions to a small language model, shorter prompts
> quantization to int8 lost nothing, four bits lost on long answers
# fine tuning
Fine-tune last | Prompting and retrieval come first. We fine-tune when the format is fixed and a thousand good examples exist.
Low rank, high value | LoRA adapters train one percent of the weights. Ten customers have their own adapter on one base model.
Preference data on a budget | Direct preference optimisation needs pairs of answers. Two hundred pairs per behaviour changed the tone; facts did not improve.
Forgetting while learning | Fine-tuning on our domain made the base model worse at arithmetic. Mixing a tenth of general examples kept what it knew.
A curriculum of one epoch | More epochs of fine-tuning memorised the examples. One epoch over cleaned examples beat three over all.
Distilling the expensive teacher | A large teacher writes answers and a small student is fine-tuned on them. The student reaches the teacher on our narrow task.
Cleaning instruction examples | A third of our instruction examples contradicted another. Removing contradictions improved the fine-tuned model more than doubling the data.
Adapters in production | Swapping adapters per request on one server needs care with batching. Merged weights are faster, adapters are cheaper to keep.
> LoRA adapters per customer on one base model
> fine-tuning made the base model forget arithmetic, mix general examples in
# embeddings and vector search
Distances that mislead | Cosine similarity of raw embeddings favoured long texts. Centring the vectors and normalising them made neighbours sensible.
Picking an index | HNSW is fast and hungry for memory; inverted lists with product quantisation are small and need tuning. Recall against latency decides.
Filters break neighbours | Approximate nearest neighbour search with a filter returns too few. Filtering inside the graph walk kept recall.
Upgrading an embedding model | New embeddings cannot be compared with old ones. Two vector indexes side by side until everything is embedded again.
Fewer dimensions | Truncating embeddings to a quarter of their dimensions lost two points of recall and saved most of the memory of the vector index.
Deduplicating by meaning | Near duplicates among a million tickets were found by clustering embeddings; thresholds differ by language.
Vectors in the database we had | Postgres with a vector column served ten million embeddings. A separate vector database came only with the hundredth million.
Testing neighbours | For every release fifty queries are compared with exact nearest neighbours. Recall fell once, when deletions had left holes in the graph.
> HNSW needs too much memory, approximate nearest neighbour recall with filters
> new embedding model: vectors cannot be compared, two vector indexes side by side
# distributed training
Stragglers | One slow worker holds every step of synchronous training. Replacing the slowest node each hour gave back a tenth.
Checkpoints at scale | Writing a checkpoint of a sharded model stalled training for minutes. Asynchronous checkpoints from memory made it seconds.
Sharding the optimizer | Optimizer states take more memory than weights. Sharding them over workers let us train a model three times as large.
Pipelines with bubbles | Pipeline parallel training idles at the ends of a batch. More microbatches shrink the bubble until memory runs out.
Networks are the bottleneck | Gradient exchange waited for one oversubscribed switch. Placing workers of a job under one switch made training scale again.
Loss spikes at night | The loss of our long run jumped and never came back. Skipping the batch and lowering the learning rate from an earlier checkpoint saved it.
Mixed precision surprises | Gradients vanished in half precision. Loss scaling mended it; bfloat16 made it unnecessary.
Data loaders starve accelerators | Workers waited for input. Prefetching shards to local disk in the order of training kept them busy.
> sharded optimizer states, checkpoints stall distributed training
> gradient exchange is slow because workers sit under different switches, stragglers
> loss spike: go back to an earlier checkpoint and skip the batch
# teams and platforms
The platform is a product | Our ML platform had users who could not leave and therefore no feedback. Interviews each month and a roadmap changed the team.
Golden paths | One paved way from notebook to production that most teams take. Leaving the path is allowed and supported by nobody.
Embedded or central | Data scientists in product teams know the problem; a central platform team knows the tools. Rotations between both kept the knowledge moving.
Saying no with a document | A platform team drowns in requests. A written charter of what the platform does not do made refusals friendly.
Templates that rot | Project templates diverged from the platform within months. Generating upgrades as pull requests kept teams on the paved path.
Hiring for the boring part | Most of the work is plumbing and talking. Our interviews for platform engineers ask for a story about deleting code.
Measuring adoption | The number of teams on the platform says little; the time from idea to production says more.
Documentation as a feature | New teams were productive after a day when the tutorial was run in the build each night.
> our ML platform team drowns in requests, charter and golden path for teams
> measure the platform by time from idea to production
# security and supply chain
Weights are code | A pickled model executes what it contains. We load weights from formats that hold only tensors, and scan what we download.
Signed from build to cluster | Every artefact is signed at build and verified at deployment. An unsigned model does not start.
Poisoned by the crowd | Training data scraped from the web can be poisoned cheaply by buying expired domains. Hashes of what was reviewed protect the dataset.
Stealing through the API | Querying a model often enough copies it. Rate limits and canary outputs showed who was extracting ours.
Dependencies you did not choose | A package with a name like ours installed a miner. Internal mirrors and pinned hashes close the door to look-alike packages.
Keys in notebooks | Scanners found forty keys in notebooks. Short-lived credentials made the findings harmless.
Red team for models | A red team of five spent two weeks attacking our assistant. Half of the findings were ordinary web vulnerabilities.
A bill of materials | An inventory of models, datasets and packages in each deployment told us within an hour who used the vulnerable library.
> pickled weights execute code, sign artefacts at build and verify at deployment
> poisoned training data and look-alike packages in the supply chain
`;

/** A text with the subject for which it was written. */
export interface Labelled {
  subject: string;
  title: string;
  text: string;
}

const parts = set
  .trim()
  .split(/^# /m)
  .filter(Boolean)
  .map((part) => part.trim().split("\n"));

/** The posts. */
export const posts: Labelled[] = parts.flatMap(([subject = "", ...lines]) =>
  lines
    .filter((line) => !line.startsWith(">"))
    .map((line) => {
      const [title = "", text = ""] = line.split(" | ");
      return { subject, title, text };
    }),
);

/** The notes for which posts are sought. */
export const notes: { subject: string; text: string }[] = parts.flatMap(([subject = "", ...lines]) =>
  lines.filter((line) => line.startsWith("> ")).map((line) => ({ subject, text: line.slice(2) })),
);
