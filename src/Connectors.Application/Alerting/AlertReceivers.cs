using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Alerting;

/// <summary>The receivers of an organisation: chats and programs that are told about its flows.</summary>
public sealed class AlertReceivers(ConnectorsDbContext db, CredentialVault vault, OutboundSettings outbound, TimeProvider time)
{
    public const int Most = 10, LongestName = 100, LongestAddress = 2_000;

    public async Task<IReadOnlyList<AlertReceiver>> ListAsync(CancellationToken cancel) =>
    [
        .. (await db.AlertReceivers.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancel)).Select(
            row => new AlertReceiver(row.Id, row.Name, row.Host)
            {
                TakenAt = row.TakenAt,
                Error = row.Error,
                NextAt = row.NextAt,
                Added = (new Author(row.ById, row.By), row.At),
            }),
    ];

    /// <summary>Adds one, which is told of runs that end from now on.</summary>
    public async Task<AddReceiverResult> AddAsync(string? name, string? address, Actor by, CancellationToken cancel)
    {
        var faults = FaultsOf(name?.Trim(), address?.Trim()).ToList();
        if (faults.Count > 0) return new AddReceiverResult.Refused(faults);
        vault.Prepare();
        return await db.InOneTransactionAsync(
            token => KeepAsync(name!.Trim(), new Uri(address!.Trim()), by, token), Turn.InOrganisation, cancel);
    }

    /// <returns>The name of the receiver; null where the organisation has no such receiver.</returns>
    public Task<string?> RemoveAsync(AlertReceiverId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        if (await db.AlertReceivers.AsTracking().SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return null;
        row.RemovedAt = time.GetUtcNow().UtcDateTime;
        return row.Name;
    }, cancel);

    /// <summary>Restores a removed receiver, which is told of runs that end from now on.</summary>
    /// <returns>The name of the receiver; null where no such receiver was removed, or the organisation has all that it may have.</returns>
    public Task<string?> PutBackAsync(AlertReceiverId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
    {
        var removed = db.AlertReceivers.WithRemoved().AsTracking().Where(row => row.Id == id && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(token) is not { } row || await db.AlertReceivers.CountAsync(token) >= Most) return null;
        (row.RemovedAt, row.ToldUntil) = (null, time.GetUtcNow().UtcDateTime);
        (row.NextAt, row.Failures, row.Error) = (row.ToldUntil, 0, null);
        return row.Name;
    }, Turn.InOrganisation, cancel);

    private async Task<AddReceiverResult> KeepAsync(string name, Uri address, Actor by, CancellationToken cancel)
    {
        if (await db.AlertReceivers.CountAsync(cancel) >= Most) return new AddReceiverResult.Refused([AlertFault.TooMany]);
        var now = time.GetUtcNow().UtcDateTime;
        var secret = AlertSender.NewSecret();
        db.AlertReceivers.Add(new AlertReceiverRow
        {
            Id = db.NewId<AlertReceiverId>(),
            OrganisationId = db.RequiredOrganisation,
            Name = name,
            Host = address.Host,
            Address = vault.Lock(address.AbsoluteUri),
            Secret = vault.Lock(secret),
            ToldUntil = now,
            NextAt = now,
            At = now,
            By = by.Name,
            ById = by.Id,
        });
        return new AddReceiverResult.Added(secret);
    }

    private IEnumerable<AlertFault> FaultsOf(string? name, string? address)
    {
        if (string.IsNullOrEmpty(name)) yield return AlertFault.NoName;
        else if (name.Length > LongestName) yield return AlertFault.NameTooLong;
        if (string.IsNullOrEmpty(address)) yield return AlertFault.NoAddress;
        else if (address.Length > LongestAddress || !IsUsable(address)) yield return AlertFault.AddressInvalid;
    }

    // Without encryption only where the installation lets requests into networks of its own.
    private bool IsUsable(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Host.Length: > 0, UserInfo: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && outbound.Allowed.Count > 0));
}
