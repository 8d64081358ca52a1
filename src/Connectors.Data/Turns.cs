using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>Among whom transactions take turns that decide on rows which they don't write.</summary>
internal enum Turn
{
    /// <summary>One of the signed-in person's organisation after the other.</summary>
    InOrganisation,

    /// <summary>One after the other, where no organisation is there yet.</summary>
    InInstallation,
}

/// <summary>
/// Lets transactions wait for each other before they read: two that read first and then write what the other has read would be each
/// other's deadlock.
/// </summary>
internal static class Turns
{
    // Changes nothing, and locks the row until the transaction ends.
    public static Task TakeAsync(ConnectorsDbContext db, Turn turn, CancellationToken cancel) => turn switch
    {
        Turn.InInstallation => db.Installation
            .Where(row => row.Id == InstallationRow.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CheckedAt, row => row.CheckedAt), cancel),
        _ => db.Organisations
            .Where(row => row.Id == db.RequiredOrganisation)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name), cancel),
    };
}
