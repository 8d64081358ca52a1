using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Journal;
using Connectors.Data.Rows;
using Connectors.Outbound.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs;

/// <summary>Opens the logs of runs.</summary>
public sealed class RunLogs(IServiceScopeFactory scopes, CredentialVault vault, RunSettings settings, TimeProvider time)
{
    internal TimeProvider Time => time;

    internal RunJournal JournalOf(FlowRunRow run) => new(scopes, run);

    /// <param name="run">The run.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="forgets">Whether its flow keeps nothing of what is sent and received.</param>
    internal RunLog Of(FlowRunRow run, RunJournal journal, bool forgets) =>
        new(journal, time, run, new ContentVault(vault, settings.KeepsContent && !forgets)) { SendsAtOnce = settings.SendsAtOnce };
}
