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
    /// <param name="places">Its journal, and where its steps put what they pass on.</param>
    /// <param name="forgets">Whether its flow keeps nothing of what is sent and received.</param>
    internal RunLog Of(FlowRunRow run, (RunJournal Journal, RunSpool Spool) places, bool forgets) =>
        new(places.Journal, time, run, new ContentVault(vault, settings.KeepsContent && !forgets))
        {
            SendsAtOnce = settings.SendsAtOnce,
            Spool = places.Spool,
        };
}
