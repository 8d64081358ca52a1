using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Outbound.Credentials;

namespace Connectors.Application.Runs;

/// <summary>Opens the logs of runs.</summary>
public sealed class RunLogs(ConnectorsDbContext db, CredentialVault vault, RunSettings settings, TimeProvider time)
{
    internal TimeProvider Time => time;

    /// <param name="run">The run.</param>
    /// <param name="forgets">Whether its flow keeps nothing of what is sent and received.</param>
    internal RunLog Of(FlowRunRow run, bool forgets) => new(db, time, run, new ContentVault(vault, settings.KeepsContent && !forgets));
}
